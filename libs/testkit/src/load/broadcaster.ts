import { setTimeout as pause } from 'node:timers/promises';
import type { TestClient } from '../test-client.ts';
import type { Ledger } from './ledger.ts';
import { SIGNAL } from './order-process.ts';
import type { Trouble } from './worker.ts';

/** How long it waits before it sends the next signal, in milliseconds, at the most. */
const MOST_MS = 150;

/** Sends signals, one after another: each reaches what waits by then. */
export class Broadcaster {
  readonly #client: TestClient;
  readonly #ledger: Ledger;
  readonly #random: () => number;
  readonly #trouble: Trouble;

  constructor(client: TestClient, ledger: Ledger, random: () => number, trouble: Trouble) {
    this.#client = client;
    this.#ledger = ledger;
    this.#random = random;
    this.#trouble = trouble;
  }

  /** Waits for a moment, and sends the next one unless `isOver` says that it is too late. */
  async next(isOver: () => boolean): Promise<void> {
    await pause(this.#random() * MOST_MS);
    if (isOver()) return;
    const number = ++this.#ledger.signalsSent;
    try {
      await this.#client.call('BroadcastSignal', { signalName: SIGNAL, variables: JSON.stringify({ signal: number }) });
    } catch (error) {
      this.#trouble('a broadcast', error);
    }
  }
}
