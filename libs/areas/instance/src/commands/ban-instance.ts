import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** A command of this instance failed inside Millrace: from now on it, and all that call it, can only be cancelled. */
export const banInstance = command<InstanceShape, 'BanInstance'>((turn, { instance, text }) => {
  const { elements, instances } = turn.tables;
  const root = elements.get(instance)?.root ?? instance;
  if (instances.get(root)?.banned === '') turn.emit('InstanceBanned', { instance: root, text });
});
