import type { Applier } from '@millrace/kernel';
import { countChildren } from '../count-children.ts';
import { countItem } from '../count-item.ts';
import type { InstanceShape } from '../shape.ts';

/** A parked token that becomes an element was counted in its scope already. */
export const elementActivated: Applier<InstanceShape, 'ElementActivated'> = (
  tables,
  { element, instance, scope, node, token, time, loopCounter },
) => {
  const root = tables.elements.get(scope)?.root ?? instance;
  tables.elements.put(element, {
    instance,
    root,
    scope,
    node,
    children: 0,
    phase: 'activated',
    incidentNumber: 0,
    startedAt: time,
    loopCounter,
  });
  countItem(tables, { scope, loopCounter }, 'started');
  if (token === 0) countChildren(tables, scope, 1);
  else tables.tokens.delete(token);
};
