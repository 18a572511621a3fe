import type { TerminateEndEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { clearScope } from './terminate.ts';

/** A terminate end event: everything in its scope ends with it, and the scope is complete. */
export const terminateEndEvent: Behaviour<TerminateEndEventNode> = {
  activate(turn, { key, row: { scope } }) {
    turn.emit('ElementCompleted', { element: key });
    clearScope(turn, scope);
  },
};
