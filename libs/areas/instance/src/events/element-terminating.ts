import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { plainVariables } from '../variables/plain-variables.ts';

export const elementTerminating: Applier<InstanceShape, 'ElementTerminating'> = (
  { elements },
  { element, boundaryEvent, variables },
) => {
  const row = elements.get(element);
  if (!row) return;
  const { interruption: _, ...kept } = row;
  const next = boundaryEvent > 0 ? { interruption: { node: boundaryEvent, variables: plainVariables(variables) } } : {};
  elements.put(element, { ...kept, ...next, phase: 'terminating', incidentNumber: 0 });
};
