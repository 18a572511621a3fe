import { nodeAt } from '@millrace/bpmn-model';
import type { Applier } from '@millrace/kernel';
import { watchedScopes } from '../conditions/watched-scopes.ts';
import { modelOf } from '../model-of.ts';
import type { InstanceShape } from '../shape.ts';

export const conditionSubscribed: Applier<InstanceShape, 'ConditionSubscribed'> = (
  tables,
  { subscription, element, node, firstWatch },
) => {
  const { instance = 0 } = tables.elements.get(element) ?? {};
  tables.subscriptions.put(subscription, { type: 'conditional', element, node, instance });
  const found = nodeAt(modelOf(tables, instance), node);
  if (!('event' in found) || found.event.type !== 'conditional') return;
  const { variables, on } = found.event;
  let key = firstWatch;
  for (const scope of watchedScopes(tables, element)) {
    for (const name of variables) tables.conditionWatches.put(key++, { subscription, scope, name, on });
  }
};
