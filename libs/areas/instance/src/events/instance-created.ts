import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const instanceCreated: Applier<InstanceShape, 'InstanceCreated'> = ({ instances }, { instance, definition }) =>
  instances.put(instance, { definition, setAside: '' });
