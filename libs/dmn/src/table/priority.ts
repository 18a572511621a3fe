import { equalValues, type Value } from '@millrace/feel';
import type { Scope } from '@millrace/feel/embed';
import type { CompiledOutput } from './outputs.ts';
import type { Hit } from './trace.ts';

/** The hits by the places of their outputs among the allowed values, column by column; then by rule. */
export function inOrderOfPriority(outputs: readonly CompiledOutput[], hits: readonly Hit[], scope: Scope): Hit[] {
  const ranked = outputs.map((output) => output.ranked?.(scope));
  const ranks = new Map(hits.map((hit) => [hit, hit.values.map((value, i) => rankOf(value, ranked[i]))]));
  return hits.toSorted((a, b) => compareRanks(ranks.get(a) as number[], ranks.get(b) as number[]));
}

/** Values that are not listed come last. */
function rankOf(value: Value, values: readonly Value[] | undefined): number {
  if (values === undefined) return 0;
  const place = values.findIndex((one) => equalValues(one, value) === true);
  return place < 0 ? values.length : place;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, rank] of a.entries()) if (rank !== b[i]) return rank - (b[i] as number);
  return 0;
}
