import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const userTaskCompleted: Applier<InstanceShape, 'UserTaskCompleted'> = ({ userTasks }, { userTask }) => {
  userTasks.delete(userTask);
};

export const userTaskCanceled: Applier<InstanceShape, 'UserTaskCanceled'> = ({ userTasks }, { userTask }) => {
  userTasks.delete(userTask);
};
