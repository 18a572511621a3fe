import type { Variable } from '@millrace/protocol';

/**
 * Which of these variables have another value than a scope has for them.
 * @param takesNew whether those that it has none for count too
 */
export function changed(before: readonly Variable[], set: readonly Variable[], takesNew: boolean): readonly Variable[] {
  if (before.length === 0) return takesNew ? set : [];
  const values = new Map(before.map(({ name, value }) => [name, value]));
  return set.filter(({ name, value }) => {
    const old = values.get(name);
    return old === undefined ? takesNew : old !== value;
  });
}
