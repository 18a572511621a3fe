import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** A command of this instance failed inside Millrace: from now on it can only be cancelled. */
export const setAside = command<InstanceShape, 'SetAside'>((turn, { instance, text }) => {
  if (turn.tables.instances.get(instance)?.setAside === '') turn.emit('InstanceSetAside', { instance, text });
});
