import type { Applier } from '@millrace/kernel';
import { countChildren } from '../count-children.ts';
import type { InstanceShape } from '../shape.ts';

export const tokenParked: Applier<InstanceShape, 'TokenParked'> = (tables, { token, instance, scope, node, flow }) => {
  tables.tokens.put(token, { instance, scope, node, flow, waits: false });
  countChildren(tables, scope, 1);
};
