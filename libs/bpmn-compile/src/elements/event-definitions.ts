import { namespaces, type XmlElement } from '../xml/xml-element.ts';

/** What an event waits for or throws; a none event has nothing. References to shared definitions count as well. */
export function eventDefinitionsOf(event: XmlElement): XmlElement[] {
  return event.children.filter(
    ({ name, namespace }) =>
      namespace === namespaces.bpmn && (name.endsWith('EventDefinition') || name === 'eventDefinitionRef'),
  );
}
