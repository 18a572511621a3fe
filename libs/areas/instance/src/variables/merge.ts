import type { Variable } from '@millrace/protocol';

/** The variables of a scope after others were set in it: of equal names the later wins, the order stays. */
export function merge(before: readonly Variable[], set: readonly Variable[]): readonly Variable[] {
  if (before.length === 0) return set;
  const merged = new Map(before.map((variable) => [variable.name, variable]));
  for (const variable of set) merged.set(variable.name, variable);
  return [...merged.values()];
}
