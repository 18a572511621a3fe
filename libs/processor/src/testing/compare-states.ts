import type { ReadonlyTable } from '@millrace/kernel';
import type { ProcessorState } from '../state/processor-state.ts';

/**
 * Compares two states of a processor.
 * @param areas the areas to compare; the processor's own tables always are
 * @returns what differs, or undefined if nothing does
 */
export function difference(
  live: ProcessorState,
  replayed: ProcessorState,
  areas: Iterable<number>,
): string | undefined {
  const own = (['outbox', 'sent', 'taken', 'read'] as const).map((name) =>
    tableDifference(name, live[name], replayed[name]),
  );
  const ofAreas = [...areas].flatMap((number) => areaDifferences(number, live, replayed));
  const numbers = (['batch', 'checksum', 'time'] as const).map((name) =>
    live[name] === replayed[name] ? undefined : `${name}: ${live[name]} is ${replayed[name]} when replayed`,
  );
  return [...own, ...ofAreas, ...numbers].find((found) => found !== undefined);
}

function areaDifferences(number: number, live: ProcessorState, replayed: ProcessorState): (string | undefined)[] {
  const one = live.areas.get(number)?.state;
  const other = replayed.areas.get(number)?.state;
  if (!one || !other) return [`area ${number} is missing`];
  const { name } = one.area;
  if (one.nextKey !== other.nextKey) return [`${name}: the next key ${one.nextKey} is ${other.nextKey} when replayed`];
  return Object.entries(one.tables).map(([table, rows]) =>
    tableDifference(`${name}.${table}`, rows, other.tables[table] as ReadonlyTable<object>),
  );
}

function tableDifference(
  name: string,
  live: ReadonlyTable<object>,
  replayed: ReadonlyTable<object>,
): string | undefined {
  if (live.size !== replayed.size) return `${name}: ${live.size} rows are ${replayed.size} when replayed`;
  for (const [key, row] of live.entries()) {
    const other = replayed.get(key);
    if (!same(row, other)) return `${name} ${key}: ${shown(row)} is ${shown(other)} when replayed`;
  }
  return undefined;
}

/** Whether two rows hold the same. Decoded messages inherit their default values, so inherited columns count. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  if (one instanceof Map && other instanceof Map) return same([...one], [...other]);
  const columns = new Set([...columnsOf(one), ...columnsOf(other)]);
  for (const column of columns) {
    if (!same((one as Columns)[column], (other as Columns)[column])) return false;
  }
  return true;
}

type Columns = Readonly<Record<string, unknown>>;

function columnsOf(row: object): string[] {
  const names: string[] = [];
  for (const name in row) names.push(name);
  return names;
}

function shown(row: unknown): string {
  return JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? `${value.length} bytes` : value));
}
