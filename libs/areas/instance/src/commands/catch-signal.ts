import { type CommandDefinition, command } from '@millrace/kernel';
import { isWaiting } from '../element-at.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/**
 * A signal comes to one that waits for it, unless that is over meanwhile. An element instance that an incident holds at its
 * end, or whose instance is banned, does not catch it. After a failure the signal counts as delivered, or it would stay.
 */
export const catchSignal: CommandDefinition<InstanceShape, 'CatchSignal'> = {
  ...command(
    (turn, { delivery }) => {
      const { signalDeliveries, signals, subscriptions } = turn.tables;
      const row = signalDeliveries.get(delivery);
      if (!row) return;
      const { variables = [] } = signals.get(row.signal) ?? {};
      const subscription = subscriptions.get(row.subscription);
      turn.emit('SignalDelivered', { delivery });
      if (!subscription || !isWaiting(turn.tables, subscription.element)) return;
      run(turn, { do: 'trigger', element: subscription.element, event: subscription.node, variables });
    },
    ({ signalDeliveries, subscriptions, elements }, { delivery }) => {
      const subscription = subscriptions.get(signalDeliveries.get(delivery)?.subscription ?? 0);
      return elements.get(subscription?.element ?? 0)?.instance;
    },
  ),
  afterFailure(turn, { delivery }) {
    if (turn.tables.signalDeliveries.get(delivery)) turn.emit('SignalDelivered', { delivery });
  },
};
