import type { NatsConnection } from '@nats-io/transport-node';
import { Link } from '../link.ts';

/** For how long a connection has been up. */
export class Uptime {
  readonly #link: Link;
  #upSince: number | undefined = performance.now();

  constructor(connection: NatsConnection) {
    this.#link = new Link(connection, {
      down: () => {
        this.#upSince = undefined;
        void this.#link.whenUp().then(() => (this.#upSince = performance.now()));
      },
      closed: () => (this.#upSince = undefined),
    });
  }

  /** In milliseconds; undefined while it is down. */
  get ms(): number | undefined {
    return this.#upSince === undefined ? undefined : performance.now() - this.#upSince;
  }

  close(): void {
    this.#link.close();
  }
}
