import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const userTaskUpdated: Applier<InstanceShape, 'UserTaskUpdated'> = (
  { userTasks },
  { userTask, changed, candidateGroups, candidateUsers, dueDate, followUpDate, priority },
) => {
  const row = userTasks.get(userTask);
  if (!row) return;
  const values = {
    ...{ candidateGroups: [...candidateGroups], candidateUsers: [...candidateUsers] },
    ...{ dueDate, followUpDate, priority },
  };
  userTasks.put(userTask, {
    ...row,
    ...Object.fromEntries(Object.entries(values).filter(([name]) => changed.includes(name))),
  });
};
