import type { TurnLimits } from '@millrace/kernel';
import type { BatchLog } from '../batch/batch-log.ts';
import type { Limits } from '../batch/limits.ts';
import type { OwnTime } from './own-time.ts';
import type { WorkClass } from './work-class.ts';

/** Measures how much of a batch is used: of its commands, its bytes and its time, whichever it is most. */
export class BatchMeter {
  readonly #log: BatchLog;
  readonly #limits: Limits;
  readonly #ownTime: OwnTime;
  readonly #now: () => number;
  readonly #start: number;
  /** When it was read last. */
  #commands = 0;
  #bytes = 0;
  #ms = 0;

  /** @param now a clock that never jumps, in milliseconds */
  constructor(log: BatchLog, limits: Limits, ownTime: OwnTime, now: () => number) {
    this.#log = log;
    this.#limits = limits;
    this.#ownTime = ownTime;
    this.#now = now;
    this.#start = now();
  }

  /** For how long a turn that begins now may go on. Now is when the meter was read last: what comes between counts too. */
  turnLimits(): TurnLimits {
    const end = this.#start + this.#ms + this.#limits.turnMs;
    return { turnBytes: this.#limits.batchBytes, hasTime: () => this.#now() < end };
  }

  /**
   * Something was done for a class.
   * @returns what part of a batch that used
   */
  lap(work: WorkClass): number {
    const { commands, bytes } = this.#log;
    const ms = this.#now() - this.#start;
    const part = this.#part(commands - this.#commands, bytes - this.#bytes, ms - this.#ms);
    if (work === 'due' || work === 'continued') this.#ownTime.take(ms - this.#ms);
    this.#commands = commands;
    this.#bytes = bytes;
    this.#ms = ms;
    return part;
  }

  /** What part of the batch was used when it was read last; 1 from when it has no time left. */
  get used(): number {
    return this.#part(this.#commands, this.#bytes, this.#ms);
  }

  #part(commands: number, bytes: number, ms: number): number {
    const limits = this.#limits;
    return Math.max(commands / limits.commands, bytes / limits.batchBytes, ms / limits.batchMs);
  }
}
