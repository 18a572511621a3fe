import { Budget } from '@millrace/feel';
import { STEPS_PER_ELEMENT } from '../expressions/evaluating-in.ts';
import type { Step } from '../lifecycle/execution.ts';
import type { StepStack } from '../lifecycle/step-stack.ts';
import type { InstanceTurn } from '../shape.ts';
import { takeConditions } from './changed-conditions.ts';
import { conditionStep } from './condition-step.ts';

/** Conditions of one change that are evaluated even if the turn has no room: what they end must not go on meanwhile. */
const AT_LEAST = 100;

/** The conditions of one change, while what follows from those that hold is done. */
interface Round {
  readonly due: readonly number[];
  next: number;
  /** How many steps were scheduled when the variables changed. */
  readonly floor: number;
}

/**
 * The conditions whose variables have changed in this turn. Each is evaluated before anything else that was scheduled by
 * then, and what follows from one that holds is done before the next is evaluated.
 */
export class DueConditions {
  readonly #turn: InstanceTurn;
  readonly #steps: StepStack;
  readonly #continueLater: (instance: number) => void;
  /** What all conditions of the turn may take together. */
  readonly #budget = new Budget(STEPS_PER_ELEMENT);
  #hasEvaluated = false;
  #rounds: Round[] = [];

  constructor(turn: InstanceTurn, steps: StepStack, continueLater: (instance: number) => void) {
    this.#turn = turn;
    this.#steps = steps;
    this.#continueLater = continueLater;
  }

  /** The step that follows from the next condition that holds; undefined if none goes before what is scheduled. */
  nextStep(): Step | undefined {
    const due = takeConditions(this.#turn);
    if (due.length > 0) this.#rounds.push({ due, next: 0, floor: this.#steps.length });
    for (let round = this.#rounds.at(-1); round; round = this.#rounds.at(-1)) {
      if (this.#steps.length > round.floor) return undefined;
      const subscription = round.due[round.next];
      if (subscription === undefined) this.#rounds.pop();
      else if (this.#hasRoom(round)) {
        const step = this.#evaluate(round, subscription);
        if (step) return step;
      } else this.#postpone();
    }
    return undefined;
  }

  /** Evaluates the next condition of a round. One for which too few steps were left is evaluated in another turn. */
  #evaluate(round: Round, subscription: number): Step | undefined {
    const step = conditionStep(this.#turn, subscription, this.#budget);
    const isGivenUp = this.#budget.isSpent && this.#hasEvaluated;
    this.#hasEvaluated = true;
    if (isGivenUp) {
      this.#postpone();
      return undefined;
    }
    round.next++;
    const row = this.#turn.tables.subscriptions.get(subscription);
    if (row?.type === 'conditional' && row.isDue) this.#turn.emit('ConditionEvaluated', { subscription });
    if (step) this.#steps.hold();
    return step;
  }

  /** What a condition leads to may change variables again, and for ever. */
  #hasRoom({ next }: Round): boolean {
    if (this.#budget.isSpent) return false;
    return this.#turn.hasRoom() || (this.#rounds.length === 1 && next < AT_LEAST);
  }

  #postpone(): void {
    const { subscriptions } = this.#turn.tables;
    const left: number[] = [];
    for (const { due, next } of this.#rounds) {
      for (const key of due.slice(next)) {
        const row = subscriptions.get(key);
        if (row?.type !== 'conditional') continue;
        if (!row.isDue) left.push(key);
        this.#continueLater(row.instance);
      }
    }
    this.#rounds = [];
    if (left.length > 0) this.#turn.emit('ConditionsDue', { subscriptions: left });
  }
}
