/** After how long a turn of the event loop starts no further batch, in milliseconds: I/O goes on between turns. */
const TURN_MS = 5;
/**
 * How many batches a turn works off for each of those that wait, at the most. One would do, did a turn not also read all
 * requests that have come: when they are many, most of them to be rejected, work would hardly get on.
 */
const BATCHES_A_TURN = 8;

/** Works off a batch. Returns whether more of what clients or others have sent waits: that goes on in the same turn. */
export type Work = () => boolean;

export interface LoopTurnsOptions {
  /** A clock that never jumps, in milliseconds. */
  readonly now: () => number;
  /** Calls back in the next turn of the event loop. */
  readonly nextTurn: (turn: () => void) => void;
}

/**
 * Divides the turns of the event loop among all processors of a process: batch by batch in the order in which they ask,
 * and no longer than `TURN_MS` and the batch that it is over in, however many have work.
 */
export class LoopTurns {
  readonly #options: LoopTurnsOptions;
  /** Those that the next turn serves, in order. */
  readonly #waiting = new Set<Work>();
  #isAsked = false;

  constructor(options: LoopTurnsOptions) {
    this.#options = options;
  }

  /** The work is wanted in the next turn: once, however often it is asked for until then. */
  ask(work: Work): void {
    this.#waiting.add(work);
    this.#askForTurn();
  }

  /** The work is not wanted any more. */
  forget(work: Work): void {
    this.#waiting.delete(work);
  }

  #askForTurn(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#options.nextTurn(() => this.#turn());
  }

  #turn(): void {
    const end = this.#options.now() + TURN_MS;
    const queue = [...this.#waiting];
    let batches = BATCHES_A_TURN * queue.length;
    let served = 0;
    try {
      for (const work of queue) {
        if (batches-- === 0 || this.#options.now() >= end) break;
        served++;
        this.#waiting.delete(work);
        if (work()) queue.push(work);
      }
    } finally {
      this.#isAsked = false;
      // Those that this turn had no time for come first in the next.
      const asked = [...this.#waiting];
      this.#waiting.clear();
      for (const work of [...queue.slice(served), ...asked]) this.ask(work);
    }
  }
}

/** Those of this process. */
export const loopTurns: LoopTurns = new LoopTurns({ now: () => performance.now(), nextTurn: setImmediate });
