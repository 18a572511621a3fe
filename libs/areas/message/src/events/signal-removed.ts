import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const signalRemoved: Applier<MessageShape, 'SignalRemoved'> = ({ signals }, { signal }) =>
  signals.delete(signal);
