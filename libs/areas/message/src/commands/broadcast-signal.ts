import { command } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';
import { sendSignal } from '../signals/send-signal.ts';

/** A signal for everything that waits for it, on every partition. The answer does not wait for those who catch it. */
export const broadcastSignal = command<MessageShape, 'BroadcastSignal'>((turn, { name, variables }) => {
  const signal = turn.nextKey();
  turn.answer('BroadcastSignalAnswer', { signal });
  turn.emit('SignalBroadcast', { signal, name, variables });
  sendSignal(turn, signal);
});
