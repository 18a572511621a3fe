import type { SubProcessNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { CONTINUE, WAIT } from '../../lifecycle/outcome.ts';

/** An embedded sub-process: complete when nothing in it is left. */
export const subProcess: Behaviour<SubProcessNode> = {
  activate({ schedule }, { key, node }) {
    schedule({ do: 'enter', scope: key, node: node.startNode, flow: -1, token: 0 });
    return WAIT;
  },
  emptied: () => CONTINUE,
};
