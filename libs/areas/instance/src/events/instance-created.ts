import type { Applier } from '@millrace/kernel';
import { depthOf } from '../calls/depth.ts';
import type { InstanceShape } from '../shape.ts';

export const instanceCreated: Applier<InstanceShape, 'InstanceCreated'> = (
  { instances },
  { instance, definition, parentInstance, startKey },
) => {
  const depth = parentInstance > 0 ? { depth: depthOf(instances.get(parentInstance)) + 1 } : {};
  instances.put(instance, { definition, banned: '', ...depth, ...(startKey === '' ? {} : { startKey }) });
};
