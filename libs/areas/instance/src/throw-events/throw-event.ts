import type { Node, ThrowDefinition } from '@millrace/bpmn-model';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import type { Execution } from '../lifecycle/execution.ts';
import type { Outcome } from '../lifecycle/outcome.ts';

/** What an event with one type of definition throws. */
export interface ThrowEvent<Definition extends ThrowDefinition> {
  throw(execution: Execution, element: ElementInstance<Node>, definition: Definition): Outcome;
  /** The event is terminated before what it threw was over. */
  takeBack?(execution: Execution, element: ElementInstance<Node>, definition: Definition): void;
  /** Its job threw an error that was not caught: it is done again. */
  reopen?(execution: Execution, element: ElementInstance<Node>, definition: Definition): void;
}
