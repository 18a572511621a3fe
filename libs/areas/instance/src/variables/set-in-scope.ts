import type { Variable } from '@millrace/protocol';
import { noteChanges } from '../conditions/changed-conditions.ts';
import type { InstanceTurn } from '../shape.ts';

/** Sets variables in a scope. A variable keeps its place there for good: with the scope it makes the variable's key. */
export function setInScope(turn: InstanceTurn, scope: number, variables: readonly Variable[]): void {
  if (variables.length === 0) return;
  noteChanges(turn, scope, variables);
  const before = turn.tables.scopes.get(scope)?.variables ?? [];
  turn.emit('VariablesMerged', { scope, variables: [...variables], places: placesOf(before, variables) });
}

function placesOf(before: readonly Variable[], set: readonly Variable[]): number[] {
  const places = new Map(before.map(({ name }, place) => [name, place]));
  return set.map(({ name }) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
}
