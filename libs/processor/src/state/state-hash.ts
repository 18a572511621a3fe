import { createHash } from 'node:crypto';
import type { ProcessorState } from './processor-state.ts';

/**
 * One value for all rows of all tables and the next keys: the same wherever the same log was applied, by a leader as it
 * decided or by a replica as it read. It reads everything, so it takes as long as a checkpoint of everything: on demand
 * only.
 */
export function stateHash(state: ProcessorState): string {
  const hash = createHash('sha256');
  for (const [number, { state: area }] of [...state.areas].sort(byNumber)) hash.update(`${number}:${area.nextKey};`);
  for (const [name, table] of [...state.namedTables()].sort(byName)) {
    hash.update(`${name}:${table.size};`);
    for (const [key, row] of [...table.entries()].sort(byNumber)) hash.update(`${key}=${textOf(row)};`);
  }
  return hash.digest('hex');
}

const byNumber = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]) => one - other;
const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);

/** The same for values that hold the same: decoded messages inherit their default values, so inherited columns count. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
  if (value instanceof Map) return textOf([...value]);
  const columns: string[] = [];
  for (const column in value) columns.push(column);
  if (!Array.isArray(value)) columns.sort();
  const texts = columns.map(
    (column) => [column, textOf((value as Readonly<Record<string, unknown>>)[column])] as const,
  );
  // A column without a value is none: JSON, which checkpoints are made of, drops it.
  const filled = texts.filter(([, text]) => text !== '');
  return `{${filled.map(([column, text]) => `${column}:${text}`).join(',')}}`;
}
