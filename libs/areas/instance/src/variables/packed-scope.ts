import type { Variable } from '@millrace/protocol';
import type { Scope } from '../tables.ts';

/** How a scope is kept: names and values in turn, which takes half of the room of an object for each. */
export interface PackedScope {
  readonly packed: readonly string[];
}

/** A scope as it is kept. */
export function packedScope({ variables }: Scope): PackedScope {
  const packed: string[] = [];
  for (const { name, value } of variables) packed.push(name, value);
  return { packed };
}

/**
 * A scope that was kept.
 * @param json may be of a version that kept a scope as it is
 */
export function unpackedScope(json: PackedScope | Scope): Scope {
  if ('variables' in json) return json;
  const { packed } = json;
  const variables: Variable[] = [];
  for (let i = 0; i < packed.length; i += 2) variables.push({ name: packed[i] ?? '', value: packed[i + 1] ?? '' });
  return { variables };
}
