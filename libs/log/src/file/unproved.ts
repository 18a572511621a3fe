/** Keeps in view which of the records read so far nothing proves to have been synced. */
export class Unproved {
  #proved: number;
  #places: { readonly position: number; readonly path: string; readonly offset: number }[] = [];

  constructor(proved: number) {
    this.#proved = proved;
  }

  /** Every record through this position was synced. */
  get proved(): number {
    return this.#proved;
  }

  /** The first place, in the order of the log, that is not proved. */
  get from(): { readonly path: string; readonly offset: number } | undefined {
    return this.#places[0];
  }

  /** Something at an offset, in bytes, that is safe once this position is. */
  add(position: number, path: string, offset: number): void {
    if (position > this.#proved) this.#places.push({ position, path, offset });
  }

  prove(through: number): void {
    if (through <= this.#proved) return;
    this.#proved = through;
    const first = this.#places.findIndex(({ position }) => position > through);
    this.#places = first < 0 ? [] : this.#places.slice(first);
  }
}
