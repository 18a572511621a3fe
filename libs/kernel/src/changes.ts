/**
 * Which rows of a table changed since the last checkpoint. A row that was born and is gone since leaves no note, so
 * what lives for a moment is never written.
 */
export class Changes {
  /** By key: whether the last checkpoint has the row. */
  #noted = new Map<number, boolean>();

  get size(): number {
    return this.#noted.size;
  }

  /** A row changed. `wasThere`: before the change; `isThere`: after it. */
  note(key: number, wasThere: boolean, isThere: boolean): void {
    const isStored = this.#noted.get(key);
    if (isStored === undefined) this.#noted.set(key, wasThere);
    else if (!isStored && !isThere) this.#noted.delete(key);
  }

  /** By key: whether the last checkpoint has the row. */
  entries(): Iterable<readonly [number, boolean]> {
    return this.#noted;
  }

  /** A checkpoint has them all: a new list begins. */
  clear(): void {
    this.#noted = new Map();
  }
}
