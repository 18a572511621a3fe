import type { Checkpointer } from './checkpoint/checkpointer.ts';
import type { Processor } from './processor.ts';

/** How often a processor looks at what is due and what got no answer, in milliseconds. */
const TICK_MS = 100;
/**
 * How many batches a turn of the event loop works off at the most. One would do, did a turn not also read all requests
 * that have come: when they are many, most of them to be refused, work would hardly get on.
 */
const BATCHES_A_TURN = 8;

/** Drives a processor in real time: some batches a turn of the event loop, so that I/O goes on in between. */
export class Driver {
  #processor: Processor | undefined;
  #checkpointer: Checkpointer | undefined;
  #scheduled: NodeJS.Immediate | undefined;
  #ticks: NodeJS.Timeout | undefined;

  /** To be given to the processor as its `wake`. */
  readonly wake = (): void => {
    this.#scheduled ??= setImmediate(() => {
      this.#scheduled = undefined;
      // A checkpoint that is wanted pauses the processor, which ends the turn.
      for (let i = 0; i < BATCHES_A_TURN && this.#processor?.step(); i++) this.#checkpointer?.look();
    });
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
    if (this.#scheduled) clearImmediate(this.#scheduled);
    this.#processor = undefined;
    this.#checkpointer = undefined;
  }
}
