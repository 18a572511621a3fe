import { type Extended, type ExtensionType, extensionName, zeebeExtensions } from './extensions.ts';
import { type Element, elementName } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** The text for what Zeebe has and this engine does not have yet; `what` is in the plural. */
export function notBuiltText(what: string): string {
  return `${what} are not built in this version of Millrace yet`;
}

/** The text for BPMN that Zeebe does not have either. */
export function unsupportedText(type: string): string {
  return (
    `Elements of type '${type}' are currently not supported. Please refer to the documentation for a list of ` +
    'supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/'
  );
}

/** Rejects what BPMN has and Zeebe does not, as Zeebe does: by the name of its class in Zeebe's model. */
export function rejectUnsupported(element: Element, problems: Problems): void {
  problems.add(element, unsupportedText(className(element)));
}

/** Rejects an element by the name of its type. */
export function rejectElement(element: Element, problems: Problems): void {
  problems.add(element, notBuiltText(`Elements of type '${elementName(element)}'`));
}

/** The name of an element's type without its namespace: `ServiceTask`. */
function className({ $type }: Element): string {
  return $type.slice($type.indexOf(':') + 1);
}

/** Rejects the extension elements of these types by name: they would change what the element does. */
export function rejectExtensions(element: Extended, types: readonly ExtensionType[], problems: Problems): void {
  for (const type of types) {
    for (const extension of zeebeExtensions(element, type)) {
      problems.add(extension, notBuiltText(`Extension elements '${extensionName(extension)}'`));
    }
  }
}
