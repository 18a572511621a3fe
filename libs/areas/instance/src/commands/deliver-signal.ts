import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { spreadSignal } from '../signals/spread-signal.ts';

/** A signal has come to this partition: all that wait for it now catch it, and nobody who begins to wait later. */
export const deliverSignal = command<InstanceShape, 'DeliverSignal'>((turn, { name, variables }) => {
  if (turn.tables.subscriptions.peek('bySignal', name) === undefined) return;
  const signal = turn.nextKey();
  turn.emit('SignalReceived', { signal, name, variables });
  spreadSignal(turn, signal);
});
