import type { ProcessModel } from '@millrace/bpmn-model';
import { Budget } from '@millrace/feel';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Evaluating } from './evaluate.ts';
import { ScopeVariables } from './scope-variables.ts';

/** Steps of all evaluations of one element instance in a turn: a loop of a million turns, and well under 100 ms on a small machine. */
export const STEPS_PER_ELEMENT = 300_000;

const budgets = new WeakMap<InstanceTurn, Map<number, Budget>>();

/** Evaluates what an element instance says, with the variables that it sees. */
export function evaluatingIn(turn: InstanceTurn, element: number, instance: number): EvaluatingIn {
  return new EvaluatingIn(turn, element, instance);
}

/** Most texts are constants: nothing is made for these that only expressions need. */
export class EvaluatingIn implements Evaluating {
  readonly variables: ScopeVariables;
  readonly #turn: InstanceTurn;
  readonly #element: number;
  readonly #instance: number;

  constructor(turn: InstanceTurn, element: number, instance: number) {
    this.variables = new ScopeVariables(turn.tables, element);
    this.#turn = turn;
    this.#element = element;
    this.#instance = instance;
  }

  get time(): number {
    return this.#turn.time;
  }

  get model(): ProcessModel {
    return modelOf(this.#turn.tables, this.#instance);
  }

  get budget(): Budget {
    return budgetOf(this.#turn, this.#element);
  }
}

/** The same for all that one element instance evaluates in a turn, which is not cut in the midst of an element. */
function budgetOf(turn: InstanceTurn, element: number): Budget {
  const ofTurn = budgets.get(turn) ?? new Map<number, Budget>();
  budgets.set(turn, ofTurn);
  const budget = ofTurn.get(element) ?? new Budget(STEPS_PER_ELEMENT);
  ofTurn.set(element, budget);
  return budget;
}
