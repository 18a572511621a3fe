import type { Processor, UnpreparedSubmission } from '@millrace/processor';
import type { Frame } from '@millrace/protocol/envelope';
import type { Ingress } from '../../src/in-process/ingress.ts';

type Item = (processor: Processor, at: Parameters<Processor['receive']>[1]) => void;

/**
 * A command stream that outlives its processor: what comes is stored, and read in order from where the log says that the
 * reader is. After a crash some of it is read again.
 */
export class SimulatedStream implements Ingress {
  readonly #items: Item[] = [];
  #next = 0;

  readonly submit = (command: UnpreparedSubmission): void => {
    this.#items.push((processor, at) => processor.submit({ ...command, at }));
  };

  readonly receive = (frame: Frame): void => {
    this.#items.push((processor, at) => processor.receive(frame, at));
  };

  /** The processor begins anew: it reads on where its state says. */
  reopen({ state: { input } }: Processor): void {
    this.#next = input?.sequence ?? 0;
  }

  /** Hands the next item to the processor. */
  readOne(processor: Processor): void {
    const item = this.#items[this.#next];
    if (!item) return;
    this.#next++;
    item(processor, { incarnation: 1, created: 'once', sequence: this.#next, index: 0 });
  }

  /** Whether everything in it was read. */
  get isRead(): boolean {
    return this.#next === this.#items.length;
  }
}
