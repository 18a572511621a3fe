import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const elementIncidentResolved: Applier<InstanceShape, 'ElementIncidentResolved'> = (
  { elements },
  { element },
) => {
  const row = elements.get(element);
  if (row) elements.put(element, { ...row, incidentNumber: 0, phase: 'activated' });
};
