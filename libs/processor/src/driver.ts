import type { Checkpointer } from './checkpoint/checkpointer.ts';
import type { Processor } from './processor.ts';

/** How often a processor looks at what is due and what got no answer, in milliseconds. */
const TICK_MS = 100;

/** Drives a processor in real time: a batch a turn of the event loop, so that I/O goes on in between. */
export class Driver {
  #processor: Processor | undefined;
  #scheduled: NodeJS.Immediate | undefined;
  #ticks: NodeJS.Timeout | undefined;

  /** To be given to the processor as its `wake`. */
  readonly wake = (): void => {
    this.#scheduled ??= setImmediate(() => {
      this.#scheduled = undefined;
      this.#processor?.step();
    });
  };

  start(processor: Processor, checkpointer: Checkpointer | undefined): void {
    this.#processor = processor;
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
  }
}
