import { ChannelNews } from '@millrace/protocol/signals';
import type { NatsConnection } from '@nats-io/transport-node';
import { addressOf, channelSubject } from './bus-subjects.ts';

/** By the processor at the other end of a channel, a number of a send. */
type Numbers = Map<number, number>;

interface News {
  readonly committed: Numbers;
  readonly missing: Numbers;
}

/**
 * Tells senders how far their sends have come: only the latest, in one message for each turn of the event loop. May be
 * lost: beacons tell it again.
 */
export class ChannelNewsPublisher {
  readonly #connection: NatsConnection;
  /** By sending processor. */
  readonly #waiting = new Map<number, News>();
  #isScheduled = false;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  /** The receiver has committed everything that the sender sent it up to the number. */
  committed(sender: number, receiver: number, number: number): void {
    this.#newsFor(sender).committed.set(receiver, number);
  }

  /** The receiver waits for this number of the sender. */
  missing(sender: number, receiver: number, number: number): void {
    this.#newsFor(sender).missing.set(receiver, number);
  }

  #newsFor(sender: number): News {
    let news = this.#waiting.get(sender);
    if (!news) {
      news = { committed: new Map(), missing: new Map() };
      this.#waiting.set(sender, news);
    }
    if (!this.#isScheduled) {
      this.#isScheduled = true;
      setImmediate(() => this.#flush());
    }
    return news;
  }

  #flush(): void {
    this.#isScheduled = false;
    for (const [sender, { committed, missing }] of this.#waiting) {
      if (this.#connection.isClosed()) break;
      const bytes = ChannelNews.encode({ committed: positions(committed), missing: positions(missing) }).finish();
      this.#connection.publish(channelSubject(addressOf(sender)), bytes);
    }
    this.#waiting.clear();
  }
}

/** The numbers as messages carry them. */
export function positions(numbers: Iterable<readonly [number, number]>): { processor: number; number: number }[] {
  return Array.from(numbers, ([processor, number]) => ({ processor, number }));
}
