import { command, reject } from '@millrace/kernel';
import { elementIdOf } from '../element-id.ts';
import type { InstanceShape } from '../shape.ts';
import { findUserTask } from '../user-tasks/find-user-task.ts';

/** A user task is assigned to somebody, or to nobody. Without the right to override it must not be somebody else's: that is a claim. */
export const assignUserTask = command<InstanceShape, 'AssignUserTask'>(
  (turn, { userTask, assignee, allowOverride, action }) => {
    const row = findUserTask(turn, userTask, allowOverride ? 'assign' : 'claim');
    if (!allowOverride && row.assignee !== '' && row.assignee !== assignee) {
      const key = turn.key(userTask);
      reject.invalidState(`Expected to claim user task with key '${key}', but it has already been assigned`);
    }
    turn.answer('AssignUserTaskAnswer', {});
    turn.emit('UserTaskAssigned', { userTask, assignee, action });
  },
  (tables, { userTask }) => tables.elements.get(userTask)?.instance,
  { elementId: (tables, { userTask }) => elementIdOf(tables, userTask) },
);
