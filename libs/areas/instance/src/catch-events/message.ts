import type { MessageCatchDefinition } from '@millrace/bpmn-model';
import { partitionOfCorrelationKey } from '@millrace/protocol';
import { elementAt } from '../element-at.ts';
import { evaluateString } from '../expressions/evaluate.ts';
import { evaluateCorrelationKey } from '../expressions/evaluate-correlation-key.ts';
import { modelOf } from '../model-of.ts';
import type { MessageSubscription } from '../tables.ts';
import type { CatchEvent } from './catch-event.ts';

interface WantedMessage {
  readonly name: string;
  readonly correlationKey: string;
}

/** A message. The message area holds the subscription, on the partition of the correlation key, where messages arrive. */
export const message: CatchEvent<MessageCatchDefinition, WantedMessage, MessageSubscription> = {
  evaluate(definition, { element, around }) {
    const name = evaluateString(definition.name, element);
    if (!name.ok) return name;
    const correlationKey = evaluateCorrelationKey(definition.correlationKey, around);
    if (!correlationKey.ok) return correlationKey;
    return { ok: true, value: { name: name.value, correlationKey: correlationKey.value } };
  },
  open(turn, { element, node, interrupting }, { name, correlationKey }) {
    const { processId } = modelOf(turn.tables, elementAt(turn.tables, element).row.instance);
    const subscription = turn.nextKey();
    const partition = partitionOfCorrelationKey(correlationKey, turn.partitions);
    turn.emit('MessageSubscribed', { subscription, element, node, partition });
    turn.send(
      'message',
      'OpenSubscription',
      { partition: turn.partition, subscription, element, name, correlationKey, processId, interrupting },
      { partition },
    );
  },
  close(turn, subscription, { partition }) {
    turn.send('message', 'CloseSubscription', { partition: turn.partition, subscription }, { partition });
  },
};
