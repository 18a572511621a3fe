import { zeebeExtensions } from './extensions.ts';
import type { Problems } from './problems.ts';
import type { XmlElement } from './xml/xml-element.ts';

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

/** Refuses an element by the name of its type. */
export function refuseElement(element: XmlElement, problems: Problems): void {
  problems.add(element, notBuiltText(`Elements of type '${element.name}'`));
}

/** Refuses the extension elements of these names: they would change what the element does. */
export function refuseExtensions(element: XmlElement, names: readonly string[], problems: Problems): void {
  for (const name of names) {
    for (const extension of zeebeExtensions(element, name)) {
      problems.add(extension, notBuiltText(`Extension elements 'zeebe:${name}'`));
    }
  }
}
