import { command } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

/** A signal for everything that waits for it, on every partition. The answer does not wait for those who catch it. */
export const broadcastSignal = command<MessageShape, 'BroadcastSignal'>((turn, { name, variables }) => {
  turn.answer('BroadcastSignalAnswer', { signal: turn.nextKey() });
  for (let partition = 1; partition <= turn.partitions; partition++) {
    turn.send('instance', 'DeliverSignal', { name, variables }, { partition });
  }
});
