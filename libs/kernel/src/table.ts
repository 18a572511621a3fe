import { Changes } from './changes.ts';
import { FrozenRows } from './frozen-rows.ts';
import type { Journal } from './journal.ts';
import type { Entry, Place } from './ordered-index.ts';
import { OrderedIndex } from './ordered-index.ts';
import { parseRow } from './parse-row.ts';

/** Says where a row stands in an index, or undefined where it does not belong in it. */
export type Placement<Row> = (row: Row, key: number) => Place | undefined;

/** How a row is kept where it is not plain JSON itself: its columns as JSON values. */
export interface Stored<Row extends object> {
  readonly toJson: (row: Row) => object;
  /** @param json what `toJson` gave, read back from JSON text */
  readonly fromJson: (json: never) => Row;
}

/** What an area says of one of its tables. */
export interface TableDefinition<Row extends object> {
  readonly indexes: Readonly<Record<string, Placement<Row>>>;
  readonly stored?: Stored<Row>;
}

/**
 * Declares a table: its row type, its indexes, and how its rows are kept if they are not plain JSON.
 * @example const accounts = table<Account>({ open: (account, key) => account.isOpen ? { group: account.owner, order: key } : undefined });
 */
export function table<Row extends object>(
  indexes: Readonly<Record<string, Placement<Row>>> = {},
  stored?: Stored<Row>,
): TableDefinition<Row> {
  return stored ? { indexes, stored } : { indexes };
}

/** A table as a rule that decides sees it. Rows are immutable values. */
export interface ReadonlyTable<Row extends object> {
  readonly size: number;
  get(key: number): Row | undefined;
  /** The first row of a group of an index, with its key. */
  first(index: string, group: string | number): readonly [key: number, row: Row] | undefined;
  /** The last row of a group of an index, with its key. */
  last(index: string, group: string | number): readonly [key: number, row: Row] | undefined;
  /** The first entry of a group of an index, without its row: of a due index, when the next row is due. */
  peek(index: string, group: string | number): Entry | undefined;
  /**
   * The entries of a group of an index, in order. Not to be read while the table changes.
   * @param after only those of a higher order
   */
  scan(index: string, group: string | number, after?: number): Iterable<Entry>;
  /** How many rows are in an index. */
  count(index: string): number;
  /** All rows, in no order: for tests, checkpoints and replay. On the path of a command it would be O(everything). */
  entries(): Iterable<readonly [key: number, row: Row]>;
}

/** A table as an applier sees it. */
export interface WritableTable<Row extends object> extends ReadonlyTable<Row> {
  /** Sets the row under the key. The row must not be changed afterwards: put a new one. */
  put(key: number, row: Row): void;
  /** Takes the row away; nothing happens if there is none. */
  delete(key: number): void;
}

/** Rows in memory under whole numbers, with ordered indexes. Every change goes to the journal first. */
export class Table<Row extends object> implements WritableTable<Row> {
  readonly #rows = new Map<number, Row>();
  readonly #indexes: readonly { readonly placement: Placement<Row>; readonly index: OrderedIndex }[];
  readonly #byName: ReadonlyMap<string, OrderedIndex>;
  readonly #journal: Journal;
  readonly #stored: Stored<Row> | undefined;
  #changes: Changes | undefined;
  #frozen: FrozenRows<Row> | undefined;

  constructor(definition: TableDefinition<Row>, journal: Journal) {
    this.#journal = journal;
    this.#stored = definition.stored;
    const named = Object.entries(definition.indexes).map(([name, placement]) => ({
      name,
      placement,
      index: new OrderedIndex(),
    }));
    this.#indexes = named;
    this.#byName = new Map(named.map(({ name, index }) => [name, index]));
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: number): Row | undefined {
    return this.#rows.get(key);
  }

  first(index: string, group: string | number): readonly [key: number, row: Row] | undefined {
    return this.#withRow(this.#index(index).first(group)?.key);
  }

  last(index: string, group: string | number): readonly [key: number, row: Row] | undefined {
    return this.#withRow(this.#index(index).last(group)?.key);
  }

  peek(index: string, group: string | number): Entry | undefined {
    return this.#index(index).first(group);
  }

  scan(index: string, group: string | number, after?: number): Iterable<Entry> {
    return this.#index(index).entries(group, after);
  }

  count(index: string): number {
    return this.#index(index).size;
  }

  entries(): Iterable<readonly [key: number, row: Row]> {
    return this.#rows.entries();
  }

  put(key: number, row: Row): void {
    const before = this.#rows.get(key);
    this.#journal.record(this, key, before);
    this.#changes?.note(key, before !== undefined, true);
    this.#replace(key, before, row);
  }

  delete(key: number): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    this.#journal.record(this, key, before);
    this.#changes?.note(key, true, false);
    this.#replace(key, before, undefined);
  }

  /** For the journal alone: what it puts back was a row of this table. */
  restore(key: number, row: object | undefined): void {
    // A row that comes back without a note was made since the last checkpoint: its removal had struck it out.
    if (row !== undefined) this.#changes?.note(key, false, true);
    this.#replace(key, this.#rows.get(key), row as Row | undefined);
  }

  /** The rows as they are now, for a reader that takes long. One at a time, until `thaw`. */
  freeze(): FrozenRows<Row> {
    if (this.#frozen) throw new Error('The table is frozen already');
    this.#frozen = new FrozenRows(this.#rows);
    return this.#frozen;
  }

  thaw(): void {
    this.#frozen = undefined;
  }

  /** From now on it is noted which rows change, for `changes`. */
  trackChanges(): void {
    this.#changes ??= new Changes();
  }

  /** How many rows a checkpoint would write or delete by now. */
  get changed(): number {
    return this.#changes?.size ?? 0;
  }

  /** The rows that changed since `forgetChanges`: as JSON text, or undefined for those that are gone. */
  *changes(): Generator<readonly [key: number, json: string | undefined]> {
    for (const [key, wasThere] of this.#changes?.entries() ?? []) {
      const row = this.#rows.get(key);
      if (row) yield [key, this.rowToJson(row)];
      else if (wasThere) yield [key, undefined];
    }
  }

  /** What changed is kept elsewhere by now. */
  forgetChanges(): void {
    this.#changes?.clear();
  }

  /** A row as JSON text. */
  rowToJson(row: Row): string {
    return JSON.stringify(this.#stored ? this.#stored.toJson(row) : row);
  }

  /** Puts a row that was kept as JSON text; it does not count as a change. */
  load(key: number, json: string): void {
    const columns = parseRow(json);
    const row = this.#stored ? this.#stored.fromJson(columns as never) : (columns as Row);
    this.#replace(key, this.#rows.get(key), row);
  }

  #replace(key: number, before: Row | undefined, after: Row | undefined): void {
    this.#frozen?.note(key, before);
    if (after === undefined) this.#rows.delete(key);
    else this.#rows.set(key, after);
    for (const { placement, index } of this.#indexes) {
      const from = before && placement(before, key);
      const to = after && placement(after, key);
      if (from && to && from.group === to.group && from.order === to.order) continue;
      if (from) index.remove(from, key);
      if (to) index.add(to, key);
    }
  }

  #index(name: string): OrderedIndex {
    const index = this.#byName.get(name);
    if (!index) throw new Error(`No index '${name}': there are ${[...this.#byName.keys()].join(', ') || 'none'}`);
    return index;
  }

  #withRow(key: number | undefined): readonly [number, Row] | undefined {
    const row = key === undefined ? undefined : this.#rows.get(key);
    return row === undefined ? undefined : [key as number, row];
  }
}
