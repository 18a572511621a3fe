import type { CommandItemInit } from '@millrace/protocol/envelope';
import { Commands } from '@millrace/protocol/envelope';
import type { PublishResult, StoredPublisher } from './stored-publisher.ts';

/** A message with several items is at most this large, in bytes. */
const FULL_BYTES = 256 * 1024;
/** The overhead of an item and a message beside the body, in bytes; an upper bound. */
const OVERHEAD_BYTES = 1_024;

interface Waiting {
  readonly item: CommandItemInit;
  readonly bytes: number;
  readonly done: (result: PublishResult) => void;
}

/**
 * Publishes to one command stream. Items that arrive while a message is in flight leave together in the next one: a message
 * per command would limit the stream to the disk's sync rate.
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

  /** @param done called once; after this has returned, unless the item does not fit into a message */
  push(item: CommandItemInit, done: (result: PublishResult) => void): void {
    const bytes = (item.command?.body?.length ?? item.frame?.body?.length ?? 0) + OVERHEAD_BYTES;
    const { maxBytes } = this.#publisher;
    if (bytes > maxBytes) {
      done({ kind: 'rejected', reason: `it has ${bytes} bytes, and ${maxBytes} are the most that a message may have` });
      return;
    }
    this.#waiting.push({ item, bytes, done });
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isInFlight || this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    // Items that arrive in this turn of the event loop go along.
    setImmediate(() => {
      this.#isScheduled = false;
      this.#publish();
    });
  }

  #publish(): void {
    const taken = this.#take();
    this.#isInFlight = true;
    const bytes = Commands.encode({ items: taken.map(({ item }) => item) }).finish();
    this.#publisher.publish(this.#subject, bytes, (result) => {
      this.#isInFlight = false;
      for (const { done } of taken) done(result);
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
