import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { createInbox, headers } from '@nats-io/transport-node';
import { WRITER_HEADER } from './log-stream.ts';
import { maxPayloadOf } from './max-payload.ts';
import type { StreamNames } from './subjects.ts';
import type { OwnRecord } from './tail.ts';

/** What came back for a publish. */
export interface Receipt {
  readonly position: number;
  /** Why the append is in doubt; undefined if it is in the log. */
  readonly doubt: string | undefined;
}

interface PubAck {
  readonly stream?: string;
  readonly seq?: number;
  readonly error?: { readonly description?: string };
}

/** What is said of a record that goes beyond its bytes; with room to spare. */
const HEADER_BYTES = 256;

/**
 * Publishes records to the stream of a log, each under the fence: it is stored at its own position, or not at all.
 * Receipts of an attempt that was given up are not reported.
 */
export class Publisher {
  readonly #connection: NatsConnection;
  readonly #names: StreamNames;
  readonly #writer: string;
  readonly #inbox = createInbox();
  readonly #subscription: Subscription;
  #attempt = 0;

  constructor(connection: NatsConnection, names: StreamNames, writer: string, received: (receipt: Receipt) => void) {
    this.#connection = connection;
    this.#names = names;
    this.#writer = writer;
    this.#subscription = connection.subscribe(`${this.#inbox}.*.*`, {
      callback: (_, message) => {
        const receipt = this.#receiptOf(message);
        if (receipt) received(receipt);
      },
    });
  }

  /** How large a record may be, in bytes: what the server takes as one message. */
  get maxRecordBytes(): number {
    return maxPayloadOf(this.#connection) - HEADER_BYTES;
  }

  publish({ position, bytes }: OwnRecord): void {
    const fence = headers();
    fence.set('Nats-Expected-Last-Sequence', String(position - 1));
    fence.set(WRITER_HEADER, this.#writer);
    const reply = `${this.#inbox}.${this.#attempt}.${position}`;
    this.#connection.publish(this.#names.subject, bytes, { headers: fence, reply });
  }

  /** Ignores the receipts of everything published so far, which may be stored all the same, even later. */
  giveUp(): void {
    this.#attempt++;
  }

  close(): void {
    this.#subscription.unsubscribe();
  }

  #receiptOf(message: Msg): Receipt | undefined {
    const [attempt, position = 0] = message.subject
      .slice(this.#inbox.length + 1)
      .split('.')
      .map(Number);
    if (attempt !== this.#attempt) return undefined;
    // An empty message with a status: no stream has the subject at the moment.
    if (message.headers?.code) return { position, doubt: message.headers.description };
    const { stream, seq, error } = message.json<PubAck>();
    if (stream === this.#names.stream && seq === position && !error) return { position, doubt: undefined };
    return { position, doubt: error?.description ?? `stored at ${seq} of ${stream}` };
  }
}
