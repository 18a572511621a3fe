import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const userTaskAssigned: Applier<InstanceShape, 'UserTaskAssigned'> = ({ userTasks }, { userTask, assignee }) => {
  const row = userTasks.get(userTask);
  if (row) userTasks.put(userTask, { ...row, assignee });
};
