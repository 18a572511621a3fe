import type { Node, ThrowDefinition } from '@millrace/bpmn-model';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import type { Execution } from '../lifecycle/execution.ts';
import type { Outcome } from '../lifecycle/outcome.ts';

/** What an event with one type of definition throws. */
export type ThrowEvent<Definition extends ThrowDefinition> = (
  execution: Execution,
  element: ElementInstance<Node>,
  definition: Definition,
) => Outcome;
