import type { WritableTables } from '@millrace/kernel';
import type { InstanceShape } from './shape.ts';

/** Something in a scope has begun (1) or ended (-1). */
export function countChildren({ elements }: WritableTables<InstanceShape>, scope: number, difference: 1 | -1): void {
  const row = elements.get(scope);
  if (row) elements.put(scope, { ...row, children: row.children + difference });
}
