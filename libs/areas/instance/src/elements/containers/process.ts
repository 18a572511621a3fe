import type { ProcessNode } from '@millrace/bpmn-model';
import { answerAwaited } from '../../answer-awaited.ts';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { CONTINUE } from '../../lifecycle/outcome.ts';

/** The root scope. What creates an instance makes it, and says where its first token enters. */
export const process: Behaviour<ProcessNode> = {
  activate() {
    throw new Error('A process is not entered by a token');
  },
  emptied: () => CONTINUE,
  complete: ({ turn }, { row }) => answerAwaited(turn, row.instance),
};
