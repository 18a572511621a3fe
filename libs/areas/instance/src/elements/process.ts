import type { ProcessNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';

/** The root scope. Whoever creates an instance activates it and says where its first token enters. */
export const process: Behaviour<ProcessNode> = {
  activate() {
    throw new Error('A process is not entered by a token');
  },
};
