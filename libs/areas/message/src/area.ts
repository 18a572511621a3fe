/** The message area: buffered messages, subscriptions, and their correlation. On the partition of the correlation key. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { broadcastSignal } from './commands/broadcast-signal.ts';
import { closeSubscription } from './commands/close-subscription.ts';
import { confirmCorrelation } from './commands/confirm-correlation.ts';
import { continueMessage } from './commands/continue-message.ts';
import { openSubscription } from './commands/open-subscription.ts';
import { publishMessage } from './commands/publish-message.ts';
import { messageDeadline } from './due/message-deadline.ts';
import { messageCorrelated } from './events/message-correlated.ts';
import { messageExpired } from './events/message-expired.ts';
import { messagePublished } from './events/message-published.ts';
import { messageRejected } from './events/message-rejected.ts';
import { messageRemoved } from './events/message-removed.ts';
import { messageSent } from './events/message-sent.ts';
import { messageSpread } from './events/message-spread.ts';
import { subscriptionClosed } from './events/subscription-closed.ts';
import { subscriptionOpened } from './events/subscription-opened.ts';
import type { MessageShape } from './shape.ts';
import { tables } from './tables.ts';

export type { MessageShape } from './shape.ts';

export const message = area<MessageShape>({
  name: 'message',
  number: areaNumbers.message,
  tables,
  commands: {
    PublishMessage: publishMessage,
    OpenSubscription: openSubscription,
    CloseSubscription: closeSubscription,
    ConfirmCorrelation: confirmCorrelation,
    ContinueMessage: continueMessage,
    BroadcastSignal: broadcastSignal,
  },
  commandTypes: commandTypes.message,
  events: {
    MessagePublished: messagePublished,
    MessageSent: messageSent,
    MessageSpread: messageSpread,
    MessageCorrelated: messageCorrelated,
    MessageRejected: messageRejected,
    MessageExpired: messageExpired,
    MessageRemoved: messageRemoved,
    SubscriptionOpened: subscriptionOpened,
    SubscriptionClosed: subscriptionClosed,
  },
  eventTypes: eventTypes.message,
  due: [messageDeadline],
});
