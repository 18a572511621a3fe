import type { StartEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { complete } from './complete.ts';

/** A none start event: the token goes on. */
export const startEvent: Behaviour<StartEventNode> = {
  activate: (turn, { key }) => complete(turn, key),
};
