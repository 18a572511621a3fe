import type { Problems } from './problems.ts';
import { attributeOf, bpmnChildren, namespaces, type XmlElement } from './xml/xml-element.ts';

/** The children of this name in Zeebe's namespace. */
export function zeebeChildren(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === namespaces.zeebe);
}

/** The extension elements `zeebe:<name>` of an element. */
export function zeebeExtensions(element: XmlElement, name: string): XmlElement[] {
  return bpmnChildren(element, 'extensionElements').flatMap((extensions) => zeebeChildren(extensions, name));
}

/** The one extension element `zeebe:<name>` that the element must have. */
export function requiredExtension(element: XmlElement, name: string, problems: Problems): XmlElement | undefined {
  const [extension, ...more] = zeebeExtensions(element, name);
  if (extension !== undefined && more.length === 0) return extension;
  problems.add(element, `Must have exactly one 'zeebe:${name}' extension element`);
  return undefined;
}

/** The value of an attribute that must not be empty; '' if it is, which is then a problem. */
export function requiredAttribute(element: XmlElement, name: string, problems: Problems): string {
  const value = attributeOf(element, name) ?? '';
  if (value === '') problems.add(element, `Attribute '${name}' must be present and not empty`);
  return value;
}
