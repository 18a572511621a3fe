import { setTimeout as delay } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import { TimeoutError } from '@nats-io/transport-node';
import { isNoResponders } from './leader-heartbeat.ts';

/** The time limit of a query, in milliseconds. */
const QUERY_TIMEOUT_MS = 15_000;
/** After how long without an answer a query is repeated, in milliseconds: its receiver may be gone. */
const QUERY_REPEAT_MS = 1_000;
/** The pause before a query without receiver is repeated, in milliseconds. */
const QUERY_PAUSE_MS = 50;

/** Sends queries to the leaders of processors. */
export class QueryClient {
  readonly #connection: NatsConnection;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  /** Repeats the query until it is answered: it changes nothing, and a new leader may take over. */
  async query(subject: string, bytes: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    const end = performance.now() + QUERY_TIMEOUT_MS;
    for (;;) {
      signal.throwIfAborted();
      try {
        return await this.#ask(subject, bytes, Math.min(QUERY_REPEAT_MS, end - performance.now()), signal);
      } catch (error) {
        if (performance.now() > end) throw error;
        if (isNoResponders(error)) await delay(QUERY_PAUSE_MS);
        else if (!(error instanceof TimeoutError)) throw error;
      }
    }
  }

  async #ask(subject: string, bytes: Uint8Array, timeout: number, signal: AbortSignal): Promise<Uint8Array> {
    let abort = () => {};
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
    });
    const asked = this.#connection.request(subject, bytes, { timeout: Math.max(1, timeout) });
    try {
      return (await Promise.race([asked, aborted])).data;
    } finally {
      signal.removeEventListener('abort', abort);
      asked.catch(() => {});
      aborted.catch(() => {});
    }
  }
}
