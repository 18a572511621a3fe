import type { DueDefinition } from '@millrace/kernel';
import { isWaiting } from '../element-at.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import { nextOf } from '../timers/next-of.ts';

/** A timer is due. An element that is over, or held by an incident at its end, takes it no more: then it is gone. */
export const timerDue: DueDefinition<InstanceShape> = {
  table: 'subscriptions',
  index: 'due',
  handle(turn, subscription) {
    const row = turn.tables.subscriptions.get(subscription);
    if (row?.type !== 'timer') return;
    const { element, node: event } = row;
    if (!isWaiting(turn.tables, element)) {
      turn.emit('ElementUnsubscribed', { subscription });
      return;
    }
    turn.emit('TimerTriggered', { subscription, ...nextOf(row) });
    run(turn, { do: 'trigger', element, event, variables: [] });
  },
};
