import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Evaluating } from './evaluate.ts';
import { ScopeVariables } from './scope-variables.ts';

/** Evaluates what an element instance says, with the variables that it sees. */
export function evaluatingIn(
  turn: InstanceTurn,
  element: number,
  instance: number,
): Evaluating & { readonly variables: ScopeVariables } {
  const { tables, time } = turn;
  return { model: modelOf(tables, instance), variables: new ScopeVariables(tables, element), time };
}
