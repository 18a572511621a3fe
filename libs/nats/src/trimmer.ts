import type { ReaderPositions } from '@millrace/log';
import { lowestPosition } from '@millrace/log';
import type { LogStream } from './log-stream.ts';

/**
 * Trims a log as far as its writer allows and no named reader still needs records: one request at a time; what is asked
 * for meanwhile goes with the next one.
 */
export class Trimmer {
  readonly #stream: LogStream;
  readonly #readers: ReaderPositions;
  readonly #warn: (message: string) => void;
  #wanted = 0;
  #trimmed = 0;
  #running: Promise<void> | undefined;

  constructor(stream: LogStream, readers: ReaderPositions, warn: (message: string) => void) {
    this.#stream = stream;
    this.#readers = readers;
    this.#warn = warn;
  }

  /** The position up to which records may be gone. */
  get trimmed(): number {
    return this.#trimmed;
  }

  trim(through: number): void {
    if (!Number.isSafeInteger(through)) return;
    this.#wanted = Math.max(this.#wanted, through);
    if (this.#trimmed < this.#wanted) this.#running ??= this.#run();
  }

  /** Settles when nothing is on its way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      for (let wanted = 0; wanted < this.#wanted; ) {
        wanted = this.#wanted;
        const through = Math.min(wanted, lowestPosition(await this.#readers.load()));
        if (through <= this.#trimmed) continue;
        this.#trimmed = through;
        await this.#stream.trim(through);
      }
    } catch (error) {
      // The next trim goes further, and takes this one along.
      this.#warn(`${this.#stream.names.stream} was not trimmed through ${this.#wanted}: ${error}`);
    } finally {
      this.#running = undefined;
    }
  }
}
