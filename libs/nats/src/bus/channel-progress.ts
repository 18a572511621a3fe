import { ChannelProgress } from '@millrace/protocol/signals';
import type { NatsConnection } from '@nats-io/transport-node';
import { addressOf, channelSubject } from './bus-subjects.ts';

/** By the processor at the other end of a channel, a number of a send. */
type Numbers = Map<number, number>;

interface Progress {
  readonly committed: Numbers;
  readonly missing: Numbers;
}

/**
 * Publishes to senders which of their sends are committed or missing: the latest numbers, one message per sender and turn
 * of the event loop. Messages may be lost: heartbeats repeat the numbers.
 */
export class ChannelProgressPublisher {
  readonly #connection: NatsConnection;
  /** By sending processor. */
  readonly #waiting = new Map<number, Progress>();
  #isScheduled = false;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  /** The receiver has committed everything that the sender sent it up to the number. */
  committed(sender: number, receiver: number, number: number): void {
    this.#of(sender).committed.set(receiver, number);
  }

  /** The receiver waits for this number of the sender. */
  missing(sender: number, receiver: number, number: number): void {
    this.#of(sender).missing.set(receiver, number);
  }

  #of(sender: number): Progress {
    let progress = this.#waiting.get(sender);
    if (!progress) {
      progress = { committed: new Map(), missing: new Map() };
      this.#waiting.set(sender, progress);
    }
    if (!this.#isScheduled) {
      this.#isScheduled = true;
      setImmediate(() => this.#flush());
    }
    return progress;
  }

  #flush(): void {
    this.#isScheduled = false;
    for (const [sender, { committed, missing }] of this.#waiting) {
      if (this.#connection.isClosed()) break;
      const bytes = ChannelProgress.encode({ committed: positions(committed), missing: positions(missing) }).finish();
      this.#connection.publish(channelSubject(addressOf(sender)), bytes);
    }
    this.#waiting.clear();
  }
}

/** The numbers as messages carry them. */
export function positions(numbers: Iterable<readonly [number, number]>): { processor: number; number: number }[] {
  return Array.from(numbers, ([processor, number]) => ({ processor, number }));
}
