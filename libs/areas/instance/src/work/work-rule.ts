import type { Node, Work } from '@millrace/bpmn-model';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import type { Execution } from '../lifecycle/execution.ts';
import type { Outcome } from '../lifecycle/outcome.ts';

/** How one type of work is done. */
export interface WorkRule<W extends Work> {
  begin(execution: Execution, element: ElementInstance<Node>, work: W): Outcome;
  /** The element instance is terminated: the work is not wanted any more. */
  takeBack?(execution: Execution, element: ElementInstance<Node>): void;
  /** The work was over, but the error that it threw was not caught: it is done again. */
  reopen?(execution: Execution, element: ElementInstance<Node>): void;
}
