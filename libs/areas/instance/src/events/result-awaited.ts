import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const resultAwaited: Applier<InstanceShape, 'ResultAwaited'> = (
  { instances },
  { instance, gateway, request, fetchVariables },
) => {
  const row = instances.get(instance);
  if (row) instances.put(instance, { ...row, awaited: { by: { gateway, request }, fetchVariables } });
};
