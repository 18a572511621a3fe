import type { LogStream } from './log-stream.ts';

/** Lets records go, one request at a time; what is asked for meanwhile goes with the next one. */
export class Trimmer {
  readonly #stream: LogStream;
  readonly #warn: (message: string) => void;
  #wanted = 0;
  #done = 0;
  #running: Promise<void> | undefined;

  constructor(stream: LogStream, warn: (message: string) => void) {
    this.#stream = stream;
    this.#warn = warn;
  }

  /** The position up to which records may be gone. */
  get trimmed(): number {
    return this.#wanted;
  }

  trim(through: number): void {
    if (!Number.isSafeInteger(through) || through <= this.#wanted) return;
    this.#wanted = through;
    this.#running ??= this.#run();
  }

  /** Settles when nothing is on its way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#done < this.#wanted) {
        const through = this.#wanted;
        await this.#stream.trim(through);
        this.#done = through;
      }
    } catch (error) {
      // The next trim goes further, and takes this one along.
      this.#warn(`${this.#stream.names.stream} was not trimmed through ${this.#wanted}: ${error}`);
    } finally {
      this.#running = undefined;
    }
  }
}
