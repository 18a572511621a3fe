import { type HistoryTable, type TableName, tables } from './tables.ts';
import type { SqlInteger } from './whole-key.ts';

/** What a column holds. */
export type Value = SqlInteger | string | Uint8Array | null;
/** Columns of a row by their names. */
export type Columns = Readonly<Record<string, Value>>;

/** What becomes of one row. */
export interface RowChange {
  /** Whether the row is new: all columns are known then, and those that are left out are null. */
  readonly isNew: boolean;
  readonly columns: Columns;
}

/**
 * What some events change, folded: each row is written once, however often it changed. Order matters within a table's
 * rows only, because each table is fed by one log.
 */
export class Changes {
  readonly #tables = new Map<TableName, Map<Value, RowChange>>();
  #rows = 0;

  /** How many rows change. */
  get rows(): number {
    return this.#rows;
  }

  /** A row that begins. */
  put(table: TableName, columns: Columns): void {
    this.#change(table, rowId(tables[table], columns), { isNew: true, columns });
  }

  /** Some columns of a row, whose key is given apart; the row may have begun long before. */
  set(table: TableName, key: Value, columns: Columns): void {
    const before = this.#tables.get(table)?.get(key);
    const merged = before ? { ...before.columns, ...columns } : columns;
    this.#change(table, key, { isNew: before?.isNew ?? false, columns: merged });
  }

  /** Whether a row begins with these changes. */
  begins(table: TableName, key: Value): boolean {
    return this.#tables.get(table)?.get(key)?.isNew ?? false;
  }

  /** The changes of a table. */
  of(table: TableName): Iterable<readonly [key: Value, change: RowChange]> {
    return this.#tables.get(table) ?? [];
  }

  #change(table: TableName, id: Value, change: RowChange): void {
    let rows = this.#tables.get(table);
    if (!rows) {
      rows = new Map();
      this.#tables.set(table, rows);
    }
    if (!rows.has(id)) this.#rows += 1;
    rows.set(id, change);
  }
}

/** What tells a row from others of its table: its key, or the parts of it as one text. */
function rowId({ key }: HistoryTable, columns: Columns): Value {
  const [first = '', ...rest] = key;
  return rest.length === 0 ? (columns[first] ?? null) : key.map((name) => String(columns[name])).join('/');
}
