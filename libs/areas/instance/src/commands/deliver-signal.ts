import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { spreadSignal } from '../signals/spread-signal.ts';

/** A signal has come to this partition: all subscriptions that are open now catch it; later ones do not. */
export const deliverSignal = command<InstanceShape, 'DeliverSignal'>((turn, { name, variables }) => {
  if (turn.tables.subscriptions.peek('bySignal', name) === undefined) return;
  const signal = turn.nextKey();
  turn.emit('SignalReceived', { signal, name, variables });
  spreadSignal(turn, signal);
});
