import { command } from '@millrace/kernel';
import { findSubscription } from '../find-subscription.ts';
import { passOn } from '../pass-on.ts';
import type { MessageShape } from '../shape.ts';

/**
 * An element waits no more. A message on its way to it will not be taken: had it been, the answer would
 * have come before this, over the same channel. So the next one gets it now.
 */
export const closeSubscription = command<MessageShape, 'CloseSubscription'>((turn, names) => {
  const found = findSubscription(turn, names);
  if (!found) return;
  const [subscription, { state, message, processId }] = found;
  if (state === 'carrying') turn.emit('MessageRejected', { message, subscription });
  turn.emit('SubscriptionClosed', { subscription });
  if (state === 'carrying') passOn(turn, message, processId);
});
