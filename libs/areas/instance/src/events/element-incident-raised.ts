import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import type { RunPhase } from '../tables.ts';

export const elementIncidentRaised: Applier<InstanceShape, 'ElementIncidentRaised'> = (
  { elements },
  { element, incidentNumber, phase },
) => {
  const row = elements.get(element);
  if (row) elements.put(element, { ...row, incidentNumber, phase: phase as RunPhase });
};
