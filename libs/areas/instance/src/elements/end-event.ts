import type { EndEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { leave } from './leave.ts';

/** A none end event: the token ends here. */
export const endEvent: Behaviour<EndEventNode> = {
  activated: (turn, { key, row }) => leave(turn, key, row),
};
