import { clearInterval, setInterval } from 'node:timers';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { createInbox } from '@nats-io/transport-node';
import { Link } from '../link.ts';
import { maxPayloadOf } from '../max-payload.ts';

/** What became of a message to a stream. Whatever it is, the message is never published again. */
export type Fate =
  | { readonly kind: 'stored' }
  /** It is in no stream: nobody takes the subject just now, or the connection is down. */
  | { readonly kind: 'nobody' }
  /** It is in no stream, and why. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It may be stored or not. */
  | { readonly kind: 'unknown' };

/** After how long without an acknowledgement a message may be stored or not, in milliseconds. */
const ACKNOWLEDGE_TIMEOUT_MS = 2_000;
const WATCH_MS = 250;

interface InFlight {
  readonly told: (fate: Fate) => void;
  readonly since: number;
}

/** Publishes messages to streams over one connection, each once, and says what became of them. */
export class StoredPublisher {
  readonly #connection: NatsConnection;
  readonly #inbox = createInbox();
  readonly #subscription: Subscription;
  readonly #link: Link;
  readonly #timer: ReturnType<typeof setInterval>;
  /** By number, in the order of publishing. */
  readonly #inFlight = new Map<number, InFlight>();
  #isUp = true;
  #last = 0;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
    // Only on the connection that publishes does the server say that nobody takes a subject.
    this.#subscription = connection.subscribe(`${this.#inbox}.*`, { callback: (_, message) => this.#receive(message) });
    this.#link = new Link(connection, { down: () => this.#down(), closed: () => this.#down() });
    this.#timer = setInterval(() => this.#watch(), WATCH_MS);
  }

  /** How large a message may be, in bytes. */
  get maxBytes(): number {
    return maxPayloadOf(this.#connection);
  }

  /** @param told called once, never before this returns */
  publish(subject: string, bytes: Uint8Array, told: (fate: Fate) => void): void {
    // What is published while the connection is down would be thrown away by the client, or sent much later.
    if (!this.#isUp || this.#connection.isClosed()) {
      queueMicrotask(() => told({ kind: 'nobody' }));
      return;
    }
    const number = ++this.#last;
    this.#inFlight.set(number, { told, since: performance.now() });
    this.#connection.publish(subject, bytes, { reply: `${this.#inbox}.${number}` });
  }

  close(): void {
    clearInterval(this.#timer);
    this.#link.close();
    this.#subscription.unsubscribe();
    this.#giveUp();
  }

  #receive(message: Msg): void {
    const number = Number(message.subject.slice(this.#inbox.length + 1));
    const inFlight = this.#inFlight.get(number);
    if (!inFlight) return;
    this.#inFlight.delete(number);
    inFlight.told(fateOf(message));
  }

  #down(): void {
    this.#isUp = false;
    this.#giveUp();
    void this.#link.whenUp().then(() => (this.#isUp = true));
  }

  /** What is in flight is told to be unknown. */
  #giveUp(): void {
    const given = [...this.#inFlight.values()];
    this.#inFlight.clear();
    for (const { told } of given) told({ kind: 'unknown' });
  }

  #watch(): void {
    const now = performance.now();
    for (const [number, { told, since }] of this.#inFlight) {
      if (now - since < ACKNOWLEDGE_TIMEOUT_MS) return;
      this.#inFlight.delete(number);
      told({ kind: 'unknown' });
    }
  }
}

interface PubAck {
  readonly error?: { readonly description?: string };
}

function fateOf(message: Msg): Fate {
  // An empty message with a status.
  if (message.headers?.code === 503) return { kind: 'nobody' };
  const { error } = message.json<PubAck>();
  return error ? { kind: 'refused', reason: error.description ?? 'the stream takes nothing' } : { kind: 'stored' };
}
