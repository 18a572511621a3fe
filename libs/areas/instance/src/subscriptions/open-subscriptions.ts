import { partitionOfCorrelationKey } from '@millrace/protocol';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { WantedSubscription } from './wanted-subscriptions.ts';

/** An element instance waits for messages from now on, where they meet: on the partition of their correlation key. */
export function openSubscriptions(turn: InstanceTurn, element: number, wanted: readonly WantedSubscription[]): void {
  const row = turn.tables.elements.get(element);
  // What it did first may have been its end, or it could not do it.
  if (row?.state !== 'activated') return;
  for (const { node, name, correlationKey, interrupting } of wanted) {
    const { processId } = modelOf(turn.tables, row.instance);
    const subscription = turn.nextKey();
    const partition = partitionOfCorrelationKey(correlationKey, turn.partitions);
    turn.emit('ElementSubscribed', { subscription, element, node, partition });
    turn.send(
      'message',
      'OpenSubscription',
      { partition: turn.partition, subscription, element, name, correlationKey, processId, interrupting },
      { partition },
    );
  }
}
