import type { Variable } from '@millrace/protocol';
import type { InstanceTurn } from '../shape.ts';
import { variableGroup } from '../tables.ts';

/** The conditions that a turn is to evaluate, by their subscriptions. The lifecycle takes them after the step that notes them. */
const noted = new WeakMap<InstanceTurn, Set<number>>();

/** A condition is to be evaluated in this turn, or in one that follows it. */
export function noteCondition(turn: InstanceTurn, subscription: number): void {
  const conditions = noted.get(turn);
  if (conditions) conditions.add(subscription);
  else noted.set(turn, new Set([subscription]));
}

/** Variables of a scope are about to change: the conditions that watch them are to be evaluated. */
export function noteChanges(turn: InstanceTurn, scope: number, changed: readonly Variable[]): void {
  const { conditionWatches, scopes } = turn.tables;
  if (conditionWatches.size === 0) return;
  let before: ReadonlySet<string> | undefined;
  for (const { name } of changed) {
    for (const { key } of conditionWatches.scan('byVariable', variableGroup(scope, name))) {
      const watch = conditionWatches.get(key);
      if (!watch) continue;
      before ??= new Set(scopes.get(scope)?.variables.map((variable) => variable.name));
      const change = before.has(name) ? 'update' : 'create';
      if (watch.on === 'any' || watch.on === change) noteCondition(turn, watch.subscription);
    }
  }
}

/** Whether conditions were noted since the last time. */
export function hasConditions(turn: InstanceTurn): boolean {
  return noted.has(turn);
}

/** The conditions noted since the last time, the oldest subscription first: those of outer scopes. */
export function takeConditions(turn: InstanceTurn): number[] {
  const conditions = noted.get(turn);
  if (!conditions || conditions.size === 0) return [];
  noted.delete(turn);
  return [...conditions].sort((a, b) => a - b);
}
