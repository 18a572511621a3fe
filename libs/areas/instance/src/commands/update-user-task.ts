import { command, reject } from '@millrace/kernel';
import { parseInstant } from '@millrace/timers';
import { elementIdOf } from '../element-id.ts';
import type { InstanceShape } from '../shape.ts';
import { findUserTask } from '../user-tasks/find-user-task.ts';
import { HIGHEST_PRIORITY, isPriority } from '../user-tasks/priority.ts';

/** Attributes of a user task change: those that are named, of which an empty value clears. */
export const updateUserTask = command<InstanceShape, 'UpdateUserTask'>(
  (turn, { userTask, changed, candidateGroups, candidateUsers, dueDate, followUpDate, priority, action }) => {
    findUserTask(turn, userTask, 'update');
    checkDate(changed, 'dueDate', dueDate);
    checkDate(changed, 'followUpDate', followUpDate);
    checkPriority(changed, priority);
    turn.answer('UpdateUserTaskAnswer', {});
    const attributes = { candidateGroups, candidateUsers, dueDate, followUpDate, priority };
    turn.emit('UserTaskUpdated', { userTask, changed, ...attributes, action });
  },
  (tables, { userTask }) => tables.elements.get(userTask)?.instance,
  { elementId: (tables, { userTask }) => elementIdOf(tables, userTask) },
);

function checkDate(changed: readonly string[], name: string, date: string): void {
  if (!changed.includes(name) || date === '' || parseInstant(date) !== undefined) return;
  reject.invalidArgument(`Expected '${name}' to be a date and time in ISO 8601, but it was '${date}'`);
}

function checkPriority(changed: readonly string[], priority: number): void {
  if (!changed.includes('priority') || isPriority(priority)) return;
  reject.invalidArgument(`Expected 'priority' to be from 0 to ${HIGHEST_PRIORITY}, but it was ${priority}`);
}
