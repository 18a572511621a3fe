import type { SubProcessNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { enter } from './enter.ts';

/** An embedded sub-process: complete when nothing in it is left. */
export const subProcess: Behaviour<SubProcessNode> = {
  activate: (turn, { key, node }) => enter(turn, key, node.startNode),
};
