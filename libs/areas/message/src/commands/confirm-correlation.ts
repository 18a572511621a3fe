import { command } from '@millrace/kernel';
import { findSubscription } from '../find-subscription.ts';
import { passOn } from '../pass-on.ts';
import { removeIfOver } from '../remove-if-over.ts';
import type { MessageShape } from '../shape.ts';
import { takeBuffered } from '../take-buffered.ts';

/**
 * What became of a message that was sent to a subscription. Taken: the subscription may have the next one, unless it
 * was for one only. Not taken: the next subscription of the process gets it, and this one waits to be closed.
 */
export const confirmCorrelation = command<MessageShape, 'ConfirmCorrelation'>((turn, answered) => {
  const { message, accepted } = answered;
  const found = findSubscription(turn, answered);
  if (found?.[1].message !== message) return;
  const [subscription, { processId }] = found;
  if (accepted) {
    turn.emit('MessageCorrelated', { message, subscription });
    removeIfOver(turn, message);
    takeBuffered(turn, subscription);
  } else {
    turn.emit('MessageRejected', { message, subscription });
    passOn(turn, message, processId);
  }
});
