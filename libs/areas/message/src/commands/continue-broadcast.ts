import { command } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';
import { sendSignal } from '../signals/send-signal.ts';

/** Sends a signal to more of those whom it is for. */
export const continueBroadcast = command<MessageShape, 'ContinueBroadcast'>((turn, { signal }) =>
  sendSignal(turn, signal),
);
