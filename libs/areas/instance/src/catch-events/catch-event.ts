import type { CatchDefinition } from '@millrace/bpmn-model';
import type { Evaluated, Evaluating } from '../expressions/evaluate.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Subscription } from '../tables.ts';

/** Where the expressions of an event that is waited for are evaluated. */
export interface WaitingScope {
  /** What the element instance that waits sees. */
  readonly element: Evaluating;
  /** The same, but at a boundary event what is around its activity. */
  readonly around: Evaluating;
}

/** Who waits, and for what. */
export interface Waiting {
  readonly element: number;
  /** The index of the event. */
  readonly node: number;
  /** Whether the wait is over when the event occurs. */
  readonly interrupting: boolean;
}

/** How one type of event definition is waited for. */
export interface CatchEvent<Definition extends CatchDefinition, Wanted, Row extends Subscription> {
  /** What is waited for, by what its expressions give now. Nothing is opened yet. */
  evaluate(definition: Definition, scope: WaitingScope): Evaluated<Wanted>;
  /** The element instance waits from now on. */
  open(turn: InstanceTurn, waiting: Waiting, wanted: Wanted): void;
  /** The element instance waits no more; its row is gone by now. */
  close?(turn: InstanceTurn, subscription: number, row: Row): void;
}
