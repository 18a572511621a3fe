import type { ReaderPositions } from './log-reader.ts';
import { lowestPosition } from './log-reader.ts';

/** The positions of the readers of a log in memory. */
export class MemoryPositions implements ReaderPositions {
  readonly #positions = new Map<string, number>();

  /** Nothing is trimmed beyond it. */
  get lowest(): number {
    return lowestPosition(this.#positions);
  }

  async load(): Promise<ReadonlyMap<string, number>> {
    return this.#positions;
  }

  async store(name: string, position: number | undefined): Promise<void> {
    if (position === undefined) this.#positions.delete(name);
    else this.#positions.set(name, position);
  }
}
