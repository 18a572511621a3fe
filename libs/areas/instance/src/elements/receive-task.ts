import type { ReceiveTaskNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';

/** A receive task: its subscription is all it does, and `Correlate` completes it. */
export const receiveTask: Behaviour<ReceiveTaskNode> = {
  activate() {},
};
