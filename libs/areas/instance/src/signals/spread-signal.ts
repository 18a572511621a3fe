import type { InstanceTurn } from '../shape.ts';

/**
 * Finds those who are to catch a signal, as far as this turn has room: who waited before it came. Each catches it in a
 * command of its own, so that thousands of them leave room for others, and one that fails leaves the others alone.
 */
export function spreadSignal(turn: InstanceTurn, signal: number): void {
  const { signals, subscriptions } = turn.tables;
  const row = signals.get(signal);
  if (!row?.isSpreading) return;
  for (const { key: subscription } of subscriptions.scan('bySignal', row.name, row.last)) {
    if (subscription > signal) break;
    if (!turn.hasRoom()) {
      turn.continueWith('ContinueSignal', { signal });
      return;
    }
    const delivery = turn.nextKey();
    turn.emit('SignalAssigned', { delivery, signal, subscription });
    turn.send('instance', 'CatchSignal', { delivery });
  }
  turn.emit('SignalSpread', { signal });
}
