/** The message area: buffered messages, subscriptions, and their correlation. On the partition of the correlation key. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { broadcastSignal } from './commands/broadcast-signal.ts';
import { closeSubscription } from './commands/close-subscription.ts';
import { confirmCorrelation } from './commands/confirm-correlation.ts';
import { confirmStart } from './commands/confirm-start.ts';
import { continueBroadcast } from './commands/continue-broadcast.ts';
import { continueMessage } from './commands/continue-message.ts';
import { instanceEnded } from './commands/instance-ended.ts';
import { openStarts } from './commands/open-starts.ts';
import { openSubscription } from './commands/open-subscription.ts';
import { publishMessage } from './commands/publish-message.ts';
import { startNext } from './commands/start-next.ts';
import { messageDeadline } from './due/message-deadline.ts';
import { bufferPassed } from './events/buffer-passed.ts';
import { keyLocked } from './events/key-locked.ts';
import { keyUnlocked } from './events/key-unlocked.ts';
import { messageCorrelated } from './events/message-correlated.ts';
import { messageExpired } from './events/message-expired.ts';
import { messagePublished } from './events/message-published.ts';
import { messageRejected } from './events/message-rejected.ts';
import { messageRemoved } from './events/message-removed.ts';
import { messageSent } from './events/message-sent.ts';
import { messageSpread } from './events/message-spread.ts';
import { signalBroadcast } from './events/signal-broadcast.ts';
import { signalRemoved } from './events/signal-removed.ts';
import { signalSent } from './events/signal-sent.ts';
import { startAccepted } from './events/start-accepted.ts';
import { startClosed } from './events/start-closed.ts';
import { startOpened } from './events/start-opened.ts';
import { startRejected } from './events/start-rejected.ts';
import { startSent } from './events/start-sent.ts';
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
    ContinueBroadcast: continueBroadcast,
    InstanceEnded: instanceEnded,
    StartNext: startNext,
    ConfirmStart: confirmStart,
    OpenStarts: openStarts,
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
    StartOpened: startOpened,
    StartClosed: startClosed,
    StartSent: startSent,
    StartAccepted: startAccepted,
    StartRejected: startRejected,
    KeyLocked: keyLocked,
    KeyUnlocked: keyUnlocked,
    SignalBroadcast: signalBroadcast,
    SignalSent: signalSent,
    SignalRemoved: signalRemoved,
    BufferPassed: bufferPassed,
  },
  eventTypes: eventTypes.message,
  due: [messageDeadline],
});
