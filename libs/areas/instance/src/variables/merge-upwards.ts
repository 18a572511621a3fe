import type { Variable } from '@millrace/protocol';
import type { InstanceTurn } from '../shape.ts';

/**
 * Sets variables from a scope upwards: each in the first scope that has its name, and in the root those that none has.
 */
export function mergeUpwards(turn: InstanceTurn, from: number, variables: readonly Variable[]): void {
  let left = variables;
  for (let scope = from; left.length > 0; ) {
    const above = turn.tables.elements.get(scope)?.scope ?? 0;
    const here = above === 0 ? left : left.filter(({ name }) => isSetIn(turn, scope, name));
    if (here.length > 0) turn.emit('VariablesMerged', { scope, variables: here });
    if (above === 0) return;
    left = left.filter((variable) => !here.includes(variable));
    scope = above;
  }
}

function isSetIn(turn: InstanceTurn, scope: number, name: string): boolean {
  return turn.tables.scopes.get(scope)?.variables.some((variable) => variable.name === name) ?? false;
}
