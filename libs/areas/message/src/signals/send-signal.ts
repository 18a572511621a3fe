import { groupOf } from '../group-of.ts';
import type { MessageTurn } from '../shape.ts';

/**
 * Sends a signal to all partitions, and to the start events that wait for it, as far as this turn has room. Only the
 * partition of its name is asked for start events, so that each starts one instance.
 */
export function sendSignal(turn: MessageTurn, signal: number): void {
  const row = turn.tables.signals.get(signal);
  if (!row) return;
  const { name } = row;
  const variables = [...row.variables];
  for (let partition = row.partition + 1; partition <= turn.partitions; partition++) {
    if (!turn.hasRoom()) {
      turn.emit('SignalSent', { signal, partition: partition - 1, start: 0 });
      turn.continueWith('ContinueBroadcast', { signal });
      return;
    }
    turn.send('instance', 'DeliverSignal', { name, variables }, { partition });
  }
  let last = row.start;
  for (const { key } of turn.tables.starts.scan('byName', groupOf('signal', name), row.start)) {
    const start = turn.tables.starts.get(key);
    if (!start || key > signal) continue;
    if (!turn.hasRoom()) {
      turn.emit('SignalSent', { signal, partition: turn.partitions, start: last });
      turn.continueWith('ContinueBroadcast', { signal });
      return;
    }
    const { processId, definition, type } = start;
    const none = { message: 0, correlationKey: '' };
    turn.send('instance', 'StartByEvent', { processId, definition, type, name, ...none, variables });
    // For each of them, so that a turn has room for a hundred: thousands on their way would keep other work waiting.
    last = key;
    turn.emit('SignalSent', { signal, partition: turn.partitions, start: last });
  }
  turn.emit('SignalRemoved', { signal });
}
