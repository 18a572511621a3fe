import { command } from '@millrace/kernel';
import { isBanned } from '../ban-instance.ts';
import { liveElement } from '../element-at.ts';
import { eventStart } from '../lifecycle/first-step.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/** An instance that an event has started begins at its start event, unless it was cancelled before. */
export const beginInstance = command<InstanceShape, 'BeginInstance'>(
  (turn, { instance, node, variables }) => {
    if (!liveElement(turn.tables, instance) || isBanned(turn.tables, instance)) return;
    run(turn, eventStart(turn, instance, node, variables));
  },
  (_, { instance }) => instance,
);
