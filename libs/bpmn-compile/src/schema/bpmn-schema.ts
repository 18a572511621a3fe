import { namespaces, type XmlElement } from '../xml/xml-element.ts';
import { activities } from './activities.ts';
import { collaboration } from './collaboration.ts';
import { type ComplexType, schemaOf } from './content-model.ts';
import { data } from './data.ts';
import { diagram } from './diagram.ts';
import { events } from './events.ts';
import { foundation } from './foundation.ts';
import { process } from './process.ts';

/** The schema of BPMN 2.0 with its diagrams (OMG formal/2011-01-03, namespaces of 20100524). */
export const bpmnSchema = schemaOf({
  ...foundation,
  ...process,
  ...activities,
  ...events,
  ...data,
  ...collaboration,
  ...diagram,
});

const prefixes = new Map<string, string>([
  [namespaces.bpmn, ''],
  [namespaces.bpmnDiagram, 'bpmndi:'],
  [namespaces.diagram, 'di:'],
  [namespaces.diagramCommon, 'dc:'],
]);

/** The name that an element has in the schema, or undefined if its namespace is none of the schema's. */
export function schemaName({ namespace, name }: XmlElement): string | undefined {
  const prefix = prefixes.get(namespace);
  return prefix === undefined ? undefined : prefix + name;
}

/** The type that an `xsi:type` names: `tTask` in the BPMN namespace, `Point` in those of the diagram. */
export function typeNamed(namespace: string, name: string): ComplexType | undefined {
  const prefix = prefixes.get(namespace);
  if (prefix === undefined) return undefined;
  if (prefix !== '') return bpmnSchema.get(prefix + name);
  const irregular = { tInputOutputSpecification: 'ioSpecification', tInputOutputBinding: 'ioBinding' }[name];
  return bpmnSchema.get(irregular ?? name.charAt(1).toLowerCase() + name.slice(2));
}
