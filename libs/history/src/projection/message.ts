import { areaNumbers } from '@millrace/protocol';
import type { Columns } from '../rows/changes.ts';
import { wholeKey } from '../rows/whole-key.ts';
import { type EventContext, keyOf, type Projection } from './context.ts';

export const message: Projection<'message'> = {
  SubscriptionOpened(event, context) {
    context.changes.put('subscription', {
      key: keyOf(context, 'message', event.subscription),
      waiting: wholeKey(event.partition, areaNumbers.instance, event.waiting),
      element: wholeKey(event.partition, areaNumbers.instance, event.element),
      ...{ name: event.name, correlation: event.correlationKey, process: event.processId },
      changed: context.time,
    });
  },
  MessageCorrelated({ message, subscription }, context) {
    const key = keyOf(context, 'message', subscription);
    context.changes.put('correlation', {
      message: keyOf(context, 'message', message),
      ...{ subscription: key, time: context.time },
    });
    change(context, subscription, { correlated: 1 });
  },
  SubscriptionClosed({ subscription }, context) {
    change(context, subscription, { closed: 1 });
  },
};

function change(context: EventContext, subscription: number, columns: Columns): void {
  const key = keyOf(context, 'message', subscription);
  context.changes.set('subscription', key, { ...columns, changed: context.time });
}
