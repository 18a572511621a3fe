import { clearInterval, setInterval } from 'node:timers';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { createInbox } from '@nats-io/transport-node';
import { Link } from '../link.ts';
import { maxPayloadOf } from '../max-payload.ts';

/** The result of publishing a message to a stream. The message is never published again, whatever the result. */
export type PublishResult =
  | { readonly kind: 'stored' }
  /** It is in no stream: no stream has the subject at the moment, or the connection is down. */
  | { readonly kind: 'unreachable' }
  /** It is in no stream, and the reason. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** It may be stored or not. */
  | { readonly kind: 'unknown' };

/** After how long without an acknowledgement the result is `unknown`, in milliseconds. */
const ACKNOWLEDGE_TIMEOUT_MS = 2_000;
const WATCH_MS = 250;

interface InFlight {
  readonly done: (result: PublishResult) => void;
  readonly publishedAt: number;
}

/** Publishes messages to streams over one connection, each once, and reports the results. */
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
    // The server reports a subject without stream only on the connection that publishes.
    this.#subscription = connection.subscribe(`${this.#inbox}.*`, { callback: (_, message) => this.#receive(message) });
    this.#link = new Link(connection, { down: () => this.#down(), closed: () => this.#down() });
    this.#timer = setInterval(() => this.#watch(), WATCH_MS);
  }

  /** The largest message, in bytes. */
  get maxBytes(): number {
    return maxPayloadOf(this.#connection);
  }

  /** @param done called once, after this has returned */
  publish(subject: string, bytes: Uint8Array, done: (result: PublishResult) => void): void {
    // The client would drop a message that is published while the connection is down, or send it much later.
    if (!this.#isUp || this.#connection.isClosed()) {
      queueMicrotask(() => done({ kind: 'unreachable' }));
      return;
    }
    const number = ++this.#last;
    this.#inFlight.set(number, { done, publishedAt: performance.now() });
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
    inFlight.done(publishResultOf(message));
  }

  #down(): void {
    this.#isUp = false;
    this.#giveUp();
    void this.#link.whenUp().then(() => (this.#isUp = true));
  }

  /** Everything in flight ends as unknown. */
  #giveUp(): void {
    const given = [...this.#inFlight.values()];
    this.#inFlight.clear();
    for (const { done } of given) done({ kind: 'unknown' });
  }

  #watch(): void {
    const now = performance.now();
    for (const [number, { done, publishedAt }] of this.#inFlight) {
      if (now - publishedAt < ACKNOWLEDGE_TIMEOUT_MS) return;
      this.#inFlight.delete(number);
      done({ kind: 'unknown' });
    }
  }
}

interface PubAck {
  readonly error?: { readonly description?: string };
}

function publishResultOf(message: Msg): PublishResult {
  // An empty message with a status.
  if (message.headers?.code === 503) return { kind: 'unreachable' };
  const { error } = message.json<PubAck>();
  return error ? { kind: 'rejected', reason: error.description ?? 'the stream accepts nothing' } : { kind: 'stored' };
}
