import type { NatsConnection } from '@nats-io/transport-node';

export interface LinkListener {
  down(): void;
  /** The connection was ended for good, by its owner or because the server rejects us. */
  closed(error: Error): void;
}

/** Whether a connection is up. What was on its way when it went down may have arrived or not. */
export class Link {
  readonly #listener: LinkListener;
  #isUp = true;
  #isWatched = true;
  #waiting: (() => void)[] = [];

  constructor(connection: NatsConnection, listener: LinkListener) {
    this.#listener = listener;
    void this.#watch(connection);
  }

  /** Settles when the connection is up, is closed, or is not watched any more. */
  async whenUp(): Promise<void> {
    if (this.#isWatched && !this.#isUp) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  close(): void {
    this.#isWatched = false;
    this.#wake();
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (!this.#isWatched) return;
      if (type === 'disconnect') {
        this.#isUp = false;
        this.#listener.down();
      } else if (type === 'reconnect') {
        this.#isUp = true;
        this.#wake();
      }
    }
    if (!this.#isWatched) return;
    const reason = await connection.closed();
    this.#wake();
    this.#listener.closed(new Error('The connection to NATS is closed', { cause: reason ?? undefined }));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
