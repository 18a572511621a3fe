/**
 * The rows of a table as of one moment, to be read while the table changes. Rows are immutable, so only the row that a
 * key had at the moment is kept, and only for keys that change before they were read.
 */
export class FrozenRows<Row extends object> {
  /** How many rows there are. */
  readonly size: number;
  readonly #rows: ReadonlyMap<number, Row>;
  /** By key that has changed since: its row at the moment, or undefined if it had none. */
  readonly #before = new Map<number, Row | undefined>();
  #isRead = false;

  /** @param rows those of the table, which go on changing */
  constructor(rows: ReadonlyMap<number, Row>) {
    this.#rows = rows;
    this.size = rows.size;
  }

  /** A key is about to change. */
  note(key: number, before: Row | undefined): void {
    if (!this.#isRead && !this.#before.has(key)) this.#before.set(key, before);
  }

  /**
   * The rows of the moment, once, in no order. A row that changes after it was read comes a second time, as it was at the
   * moment.
   */
  *entries(): Generator<readonly [key: number, row: Row]> {
    for (const entry of this.#rows) if (!this.#before.has(entry[0])) yield entry;
    this.#isRead = true;
    for (const [key, row] of this.#before) if (row !== undefined) yield [key, row];
  }
}
