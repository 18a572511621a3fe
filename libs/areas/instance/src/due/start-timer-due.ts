import type { DueDefinition } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { beginInstance } from '../starts/begin-instance.ts';
import { nextOf } from '../timers/next-of.ts';

/** The time of a start event has come: it starts an instance. */
export const startTimerDue: DueDefinition<InstanceShape> = {
  table: 'startTimers',
  index: 'due',
  handle(turn, timer) {
    const row = turn.tables.startTimers.get(timer);
    if (!row) return;
    turn.emit('StartTimerTriggered', { timer, ...nextOf(row) });
    beginInstance(turn, row.definition, row.node, { startKey: '', variables: [] });
  },
};
