import type { InstanceTurn } from '../shape.ts';
import type { Step } from './execution.ts';
import { isStillDue } from './is-still-due.ts';

/**
 * The steps of a turn that are still to be done, the last one first. An event may go before those that are scheduled: then
 * these are held, and done afterwards if there is still cause to.
 */
export class StepStack {
  readonly #turn: InstanceTurn;
  readonly #steps: Step[] = [];
  /** How many of the lowest steps an event has gone before. */
  #held = 0;

  constructor(turn: InstanceTurn) {
    this.#turn = turn;
  }

  get length(): number {
    return this.#steps.length;
  }

  push(step: Step): void {
    this.#steps.push(step);
  }

  /** An event goes before all that is scheduled. Tokens on their way are parked, or their scopes would seem to be empty. */
  hold(): void {
    for (let index = this.#held; index < this.#steps.length; index++) {
      const step = this.#steps[index] as Step;
      if (step.do === 'enter' && step.token === 0) this.#steps[index] = { ...step, token: this.#park(step) };
    }
    this.#held = this.#steps.length;
  }

  pop(): Step | undefined {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      const wasHeld = this.#steps.length < this.#held;
      if (wasHeld) this.#held = this.#steps.length;
      if (!wasHeld || isStillDue(this.#turn.tables, step)) return step;
    }
    return undefined;
  }

  #park({ scope, node, flow }: Extract<Step, { readonly do: 'enter' }>): number {
    const { instance = 0 } = this.#turn.tables.elements.get(scope) ?? {};
    const token = this.#turn.nextKey();
    this.#turn.emit('TokenParked', { token, instance, scope, node, flow });
    return token;
  }
}
