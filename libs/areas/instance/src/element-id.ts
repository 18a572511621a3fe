import { nodeAt } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import { modelOf } from './model-of.ts';
import type { InstanceShape } from './shape.ts';

/** What the BPMN file calls the element of an instance, if that is still there. */
export function elementIdOf(tables: ReadonlyTables<InstanceShape>, key: number): string | undefined {
  const row = tables.elements.get(key);
  return row && nodeAt(modelOf(tables, row.instance), row.node).id;
}
