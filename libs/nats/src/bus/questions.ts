import { setTimeout as delay } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import { TimeoutError } from '@nats-io/transport-node';
import { isNoResponders } from './beacons.ts';

/** A query whose answer stays away for so long is not answered any more, in milliseconds. */
const QUERY_TIMEOUT_MS = 15_000;
/** After how long without an answer a query is put again: whoever took it may be gone, in milliseconds. */
const QUERY_REPEAT_MS = 1_000;
/** The pause before a query is put again that nobody took, in milliseconds. */
const QUERY_PAUSE_MS = 50;

/** Puts questions to the leaders of processors. */
export class Questions {
  readonly #connection: NatsConnection;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  /** Nothing is changed by a query, so it may be put again: a new leader is there in a moment, and knows of none. */
  async put(subject: string, bytes: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
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
