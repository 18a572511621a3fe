import type { WritableTables } from '@millrace/kernel';
import { removeCompensations } from './compensation/remove-compensations.ts';
import { countChildren } from './count-children.ts';
import { removeLoop } from './remove-loop.ts';
import { isRoot } from './scopes.ts';
import type { InstanceShape } from './shape.ts';

/** The element instance and its own variables go; with the root of a process instance that instance. */
export function removeElement(tables: WritableTables<InstanceShape>, element: number): void {
  const row = tables.elements.get(element);
  if (!row) return;
  tables.elements.delete(element);
  tables.scopes.delete(element);
  removeLoop(tables, element);
  removeCompensations(tables, element, row);
  if (isRoot(element, row)) tables.instances.delete(row.instance);
  if (row.scope > 0) countChildren(tables, row.scope, -1);
}
