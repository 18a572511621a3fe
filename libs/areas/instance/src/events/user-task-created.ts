import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const userTaskCreated: Applier<InstanceShape, 'UserTaskCreated'> = (
  { userTasks },
  {
    userTask,
    instance,
    assignee,
    dueDate,
    followUpDate,
    priority,
    form,
    externalReference,
    candidateGroups,
    candidateUsers,
  },
) => {
  const lists = { candidateGroups: [...candidateGroups], candidateUsers: [...candidateUsers] };
  userTasks.put(userTask, { instance, assignee, ...lists, dueDate, followUpDate, priority, form, externalReference });
};
