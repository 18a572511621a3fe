import type { EndEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { complete } from './complete.ts';

/** A none end event: the token ends here. */
export const endEvent: Behaviour<EndEventNode> = {
  activate: (turn, { key }) => complete(turn, key),
};
