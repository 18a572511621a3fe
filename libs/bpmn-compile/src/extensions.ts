import { type Element, type ElementTypes, elementName, isA } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** The `$type` of an extension element of Zeebe. */
export type ExtensionType = Extract<keyof ElementTypes, `zeebe:${string}`>;

/** An element that can have extension elements. */
export interface Extended extends Element {
  readonly extensionElements?: { readonly values?: readonly Element[] };
}

/** The extension elements of this type. */
export function zeebeExtensions<Type extends ExtensionType>(element: Extended, type: Type) {
  return (element.extensionElements?.values ?? []).filter((extension) => isA(extension, type));
}

/** The one extension element of this type that the element must have. */
export function requiredExtension<Type extends ExtensionType>(element: Extended, type: Type, problems: Problems) {
  const [extension, ...more] = zeebeExtensions(element, type);
  if (extension !== undefined && more.length === 0) return extension;
  problems.add(element, `Must have exactly one '${extensionName({ $type: type })}' extension element`);
  return undefined;
}

/** The name of an extension element as it is written in files: `zeebe:taskDefinition`. */
export function extensionName(extension: Element): string {
  return `zeebe:${elementName(extension)}`;
}

/** The value of an attribute that must not be empty; '' if it is, which is then a problem. */
export function requiredAttribute<Name extends string>(
  element: Element & { readonly [Attribute in Name]?: string },
  name: Name,
  problems: Problems,
): string {
  const value: string = element[name] ?? '';
  if (value === '') problems.add(element, `Attribute '${name}' must be present and not empty`);
  return value;
}
