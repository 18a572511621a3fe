import type { TaskNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { workOf } from '../../work/works.ts';

/** A task that does something: its work. */
export const task: Behaviour<TaskNode> = {
  activate: (execution, element) => workOf(element.node.work).begin(execution, element, element.node.work),
  terminate: (execution, element) => workOf(element.node.work).takeBack?.(execution, element),
  reopen: (execution, element) => workOf(element.node.work).reopen?.(execution, element),
};
