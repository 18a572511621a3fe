import type { CommandItemInit } from '@millrace/protocol/envelope';
import { Commands } from '@millrace/protocol/envelope';
import type { Fate, StoredPublisher } from './stored-publisher.ts';

/** From how many bytes on a message takes no further item. One item may go beyond it. */
const FULL_BYTES = 256 * 1024;
/** What an item and a message take beside the body, in bytes; with room to spare. */
const OVERHEAD_BYTES = 1_024;

interface Waiting {
  readonly item: CommandItemInit;
  readonly bytes: number;
  readonly told: (fate: Fate) => void;
}

/**
 * Publishes to one command stream. What comes while a message is on its way leaves as one message after it: a message
 * for each command would cap the stream at what the disk can sync.
 */
export class CommandPublisher {
  readonly #publisher: StoredPublisher;
  readonly #subject: string;
  #waiting: Waiting[] = [];
  #isInFlight = false;
  #isScheduled = false;

  constructor(publisher: StoredPublisher, subject: string) {
    this.#publisher = publisher;
    this.#subject = subject;
  }

  /** @param told called once; not before this returns, unless the item is larger than a message may be */
  push(item: CommandItemInit, told: (fate: Fate) => void): void {
    const bytes = (item.command?.body?.length ?? item.frame?.body?.length ?? 0) + OVERHEAD_BYTES;
    const { maxBytes } = this.#publisher;
    if (bytes > maxBytes) {
      told({ kind: 'refused', reason: `it has ${bytes} bytes, and ${maxBytes} are the most that a message may have` });
      return;
    }
    this.#waiting.push({ item, bytes, told });
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isInFlight || this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    // What else this turn of the event loop brings goes along.
    setImmediate(() => {
      this.#isScheduled = false;
      this.#publish();
    });
  }

  #publish(): void {
    const taken = this.#take();
    this.#isInFlight = true;
    const bytes = Commands.encode({ items: taken.map(({ item }) => item) }).finish();
    this.#publisher.publish(this.#subject, bytes, (fate) => {
      this.#isInFlight = false;
      for (const { told } of taken) told(fate);
      this.#schedule();
    });
  }

  /** The items of the next message: as many as fit, in order. */
  #take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const waiting of this.#waiting) {
      if (count > 0 && bytes + waiting.bytes > Math.min(FULL_BYTES, this.#publisher.maxBytes)) break;
      bytes += waiting.bytes;
      count++;
    }
    return this.#waiting.splice(0, count);
  }
}
