import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const instanceSetAside: Applier<InstanceShape, 'InstanceSetAside'> = ({ instances }, { instance, text }) => {
  const row = instances.get(instance);
  if (row) instances.put(instance, { ...row, setAside: text });
};
