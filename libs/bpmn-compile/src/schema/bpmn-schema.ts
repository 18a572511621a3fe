import type { XmlElement } from '@millrace/xml';
import { namespaces } from '../namespaces.ts';
import { activities } from './activities.ts';
import { collaboration } from './collaboration.ts';
import { schemaOf } from './content-model.ts';
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

/** The prefix that the names of a namespace have in the schema, or undefined if the schema does not cover it. */
export function schemaPrefix(namespace: string): string | undefined {
  return prefixes.get(namespace);
}

/** The name that an element has in the schema, or undefined if the schema does not cover its namespace. */
export function schemaName({ namespace, name }: XmlElement): string | undefined {
  const prefix = schemaPrefix(namespace);
  return prefix === undefined ? undefined : prefix + name;
}
