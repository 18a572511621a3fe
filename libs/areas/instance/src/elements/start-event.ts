import type { StartEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { leave } from './leave.ts';

/** A none start event: the token goes on. */
export const startEvent: Behaviour<StartEventNode> = {
  activated: (turn, { key, row }) => leave(turn, key, row),
};
