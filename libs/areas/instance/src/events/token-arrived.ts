import type { Applier } from '@millrace/kernel';
import { countChildren } from '../count-children.ts';
import type { InstanceShape } from '../shape.ts';

/** One that was parked before is counted in its scope already. */
export const tokenArrived: Applier<InstanceShape, 'TokenArrived'> = (
  tables,
  { token, instance, scope, node, flow },
) => {
  if (!tables.tokens.get(token)) countChildren(tables, scope, 1);
  tables.tokens.put(token, { instance, scope, node, flow, waits: true });
};
