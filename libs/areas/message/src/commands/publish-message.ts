import { command, reject, timeAfter } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import { groupOf } from '../group-of.ts';
import { sendToWaiting } from '../send-to-waiting.ts';
import type { MessageShape, MessageTurn } from '../shape.ts';

type Published = Commands['message']['PublishMessage'];

/**
 * A message for one instance of each process that waits for it, or will while it is buffered. The answer does not wait
 * for what becomes of it.
 */
export const publishMessage = command<MessageShape, 'PublishMessage'>((turn, published) => {
  rejectIfPublished(turn, published);
  const { name, correlationKey, messageId, timeToLiveMs, variables } = published;
  const message = turn.nextKey();
  const deadline = timeToLiveMs > 0 ? timeAfter(turn.time, timeToLiveMs) : 0;
  turn.emit('MessagePublished', { message, name, correlationKey, messageId, deadline, variables });
  turn.answer('PublishMessageAnswer', { message });
  sendToWaiting(turn, message);
});

function rejectIfPublished(turn: MessageTurn, { name, correlationKey, messageId }: Published): void {
  if (messageId === '') return;
  const before = turn.tables.messages.last('byId', groupOf(name, correlationKey, messageId))?.[1];
  if (!before || before.deadline <= turn.time) return;
  reject.alreadyExists(
    `Expected to publish a new message with id '${messageId}', but a message with that id was already published`,
  );
}
