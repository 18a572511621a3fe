import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const instanceBanned: Applier<InstanceShape, 'InstanceBanned'> = ({ instances }, { instance, text }) => {
  const row = instances.get(instance);
  if (row) instances.put(instance, { ...row, banned: text });
};
