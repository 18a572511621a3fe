import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const jobHeadersEvaluated: Applier<InstanceShape, 'JobHeadersEvaluated'> = (
  { elements },
  { element, headers },
) => {
  const row = elements.get(element);
  if (row) elements.put(element, { ...row, headers });
};
