import type { ProcessModel } from '@millrace/bpmn-model';
import { Budget } from '@millrace/feel';
import type { InstanceTurn } from '../shape.ts';
import type { Evaluating } from './evaluate.ts';
import { STEPS_PER_ELEMENT } from './evaluating-in.ts';

const NOTHING = { get: () => undefined };

/** Evaluates what a process says before there is an instance of it: without variables. */
export function evaluatingAlone({ time }: InstanceTurn, model: ProcessModel): Evaluating {
  return { model, variables: NOTHING, time, budget: new Budget(STEPS_PER_ELEMENT) };
}
