import { command } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';
import { takeBuffered } from '../take-buffered.ts';

/** An element waits for messages from now on; one that is buffered comes at once. */
export const openSubscription = command<MessageShape, 'OpenSubscription'>((turn, opened) => {
  const { partition, subscription: waiting, element, name, correlationKey, processId, interrupting } = opened;
  const subscription = turn.nextKey();
  turn.emit('SubscriptionOpened', {
    ...{ subscription, partition, waiting, element, name, correlationKey, processId, interrupting },
  });
  takeBuffered(turn, subscription);
});
