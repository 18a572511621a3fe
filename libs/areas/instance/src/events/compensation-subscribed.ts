import { nodeAt } from '@millrace/bpmn-model';
import type { Applier } from '@millrace/kernel';
import { modelOf } from '../model-of.ts';
import type { InstanceShape } from '../shape.ts';

export const compensationSubscribed: Applier<InstanceShape, 'CompensationSubscribed'> = (
  tables,
  { compensation, element },
) => {
  const row = tables.elements.get(element);
  const around = row && tables.elements.get(row.scope);
  if (!row || !around) return;
  const { scope, node } = row;
  const { handler } = nodeAt(modelOf(tables, row.instance), node).compensation ?? {};
  tables.compensations.put(compensation, { scope, element, node, ...(handler === undefined ? {} : { handler }) });
  if (!around.hasCompensations) tables.elements.put(scope, { ...around, hasCompensations: true });
};
