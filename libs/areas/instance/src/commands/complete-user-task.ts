import { command } from '@millrace/kernel';
import { elementIdOf } from '../element-id.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import { findUserTask } from '../user-tasks/find-user-task.ts';

/** A user task is done, and so is its element instance. */
export const completeUserTask = command<InstanceShape, 'CompleteUserTask'>(
  (turn, { userTask, variables, action }) => {
    findUserTask(turn, userTask, 'complete');
    turn.answer('CompleteUserTaskAnswer', {});
    turn.emit('UserTaskCompleted', { userTask, action });
    run(turn, { do: 'phase', element: userTask, phase: 'outputs', variables });
  },
  (tables, { userTask }) => tables.elements.get(userTask)?.instance,
  { elementId: (tables, { userTask }) => elementIdOf(tables, userTask) },
);
