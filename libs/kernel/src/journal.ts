/** Puts back one change of one table. */
interface Undoable {
  /** @param row what stood under the key before; undefined if nothing did. */
  restore(key: number, row: object | undefined): void;
}

interface Change {
  readonly table: Undoable;
  readonly key: number;
  readonly before: object | undefined;
}

/**
 * What the running command has changed so far, so that it can be taken back. Rows are immutable, so keeping the old
 * one is enough: no copy is made.
 */
export class Journal {
  #changes: Change[] = [];

  record(table: Undoable, key: number, before: object | undefined): void {
    this.#changes.push({ table, key, before });
  }

  /** The changes so far are final: the next `undo` does not reach them. */
  clear(): void {
    if (this.#changes.length > 0) this.#changes = [];
  }

  /** Takes back everything since the last `clear`, the newest first. */
  undo(): void {
    for (const { table, key, before } of this.#changes.reverse()) table.restore(key, before);
    this.#changes = [];
  }
}
