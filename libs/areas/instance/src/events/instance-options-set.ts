import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const instanceOptionsSet: Applier<InstanceShape, 'InstanceOptionsSet'> = (
  { instances },
  { instance, tags, terminateAfter },
) => {
  const row = instances.get(instance);
  if (!row) return;
  const tagged = tags.length > 0 ? { tags: [...tags] } : {};
  instances.put(instance, {
    ...row,
    ...tagged,
    ...(terminateAfter.length > 0 ? { terminateAfter: [...terminateAfter] } : {}),
  });
};
