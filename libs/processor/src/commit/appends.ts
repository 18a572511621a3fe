import type { Log } from '@millrace/log';
import type { ProcessClock } from '../clock/process-clock.ts';
import type { Observer } from '../ports/observer.ts';
import { WorkQueue } from '../schedule/work-queue.ts';

/** How many appends may be in flight. */
const WINDOW = 16;

export interface AppendsOptions {
  readonly log: Log;
  readonly clock: ProcessClock;
  readonly observer: Observer;
  /** The log has committed everything up to this position. */
  readonly committed: (position: number) => void;
  readonly failed: (error: Error) => void;
}

/** A processor's appends: which are in flight, and when they are committed. */
export class Appends {
  readonly #options: AppendsOptions;
  /** When the appends in flight began, on the monotonic clock. */
  readonly #begun = new WorkQueue<number>();
  #last: number;
  #committed: number;
  #lastBegun: number;
  #bytes = 0;

  constructor(options: AppendsOptions) {
    const { log, clock, failed } = options;
    this.#options = options;
    this.#last = log.last;
    this.#committed = log.last;
    this.#lastBegun = clock.monotonic();
    log.listen({ committed: (position) => this.#commit(position), failed });
  }

  /** Of the last append. */
  get position(): number {
    return this.#last;
  }

  /** Up to here everything is committed. */
  get committed(): number {
    return this.#committed;
  }

  /** Appended since the start. */
  get bytes(): number {
    return this.#bytes;
  }

  get hasRoom(): boolean {
    return this.#last - this.#committed < WINDOW;
  }

  get isSettled(): boolean {
    return this.#last === this.#committed;
  }

  /** How long ago the last append was, in milliseconds. */
  get quietMs(): number {
    return this.#options.clock.monotonic() - this.#lastBegun;
  }

  append(bytes: Uint8Array, commands: number): void {
    this.#bytes += bytes.length;
    const { log, clock, observer } = this.#options;
    this.#lastBegun = clock.monotonic();
    this.#begun.push(this.#lastBegun);
    this.#last = log.append(bytes);
    observer.appended(commands, bytes.length);
  }

  #commit(position: number): void {
    const { clock, observer, committed } = this.#options;
    const now = clock.monotonic();
    for (; this.#committed < position; this.#committed++) observer.committed(now - (this.#begun.shift() ?? now));
    committed(position);
  }
}
