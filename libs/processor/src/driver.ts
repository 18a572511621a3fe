import { loopTurns } from './loop-turns.ts';
import type { Processor } from './processor.ts';
import type { Checkpointer } from './storage/checkpointer.ts';

/** How often a processor looks at what is due and what got no answer, in milliseconds. */
const TICK_MS = 100;

/** Drives a processor in real time, in the turns of the event loop that it gets. */
export class Driver {
  #processor: Processor | undefined;
  #checkpointer: Checkpointer | undefined;
  #ticks: NodeJS.Timeout | undefined;
  #later: NodeJS.Timeout | undefined;

  /** To be given to the processor as its `wake`. */
  readonly wake = (inMs = 0): void => {
    if (inMs === 0) loopTurns.ask(this.#work);
    else this.#later ??= setTimeout(this.#wakeNow, inMs);
  };

  readonly #wakeNow = (): void => {
    this.#later = undefined;
    this.wake();
  };

  /** A processor that has more work wakes us again. A checkpoint that is wanted pauses it until that is written. */
  readonly #work = (): boolean => {
    if (!this.#processor?.step()) return false;
    this.#checkpointer?.look();
    return this.#processor.hasOthersWork;
  };

  start(processor: Processor, checkpointer: Checkpointer | undefined): void {
    this.#processor = processor;
    this.#checkpointer = checkpointer;
    this.#ticks = setInterval(() => {
      processor.tick();
      checkpointer?.tick();
    }, TICK_MS);
    processor.start();
  }

  stop(): void {
    clearInterval(this.#ticks);
    clearTimeout(this.#later);
    loopTurns.forget(this.#work);
    this.#processor = undefined;
    this.#checkpointer = undefined;
  }
}
