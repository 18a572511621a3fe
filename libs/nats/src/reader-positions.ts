import type { ReaderPositions } from '@millrace/log';
import type { KV } from '@nats-io/kv';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { retry } from './retry.ts';
import type { LogAddress } from './subjects.ts';
import { READERS_BUCKET, readerKey } from './subjects.ts';

const OPEN_TIMEOUT_MS = 30_000;

/**
 * The positions of the readers of one log in a key-value bucket, where the process that trims the log finds those of
 * exporters in other processes.
 */
export class NatsReaderPositions implements ReaderPositions {
  readonly #connection: NatsConnection;
  readonly #address: LogAddress;
  readonly #replicas: number;
  #bucket: Promise<KV> | undefined;

  constructor(connection: NatsConnection, address: LogAddress, replicas: number) {
    this.#connection = connection;
    this.#address = address;
    this.#replicas = replicas;
  }

  async load(): Promise<ReadonlyMap<string, number>> {
    const bucket = await this.#open();
    const positions = new Map<string, number>();
    const prefix = readerKey(this.#address, '');
    for await (const key of await bucket.keys(`${prefix}*`)) {
      const entry = await bucket.get(key);
      if (entry?.operation === 'PUT') positions.set(key.slice(prefix.length), Number(entry.string()));
    }
    return positions;
  }

  async store(name: string, position: number | undefined): Promise<void> {
    const bucket = await this.#open();
    const key = readerKey(this.#address, name);
    if (position === undefined) await bucket.purge(key);
    else await bucket.put(key, String(position));
  }

  /** Creates the bucket if it does not exist. Waits while servers are unreachable. */
  #open(): Promise<KV> {
    this.#bucket ??= retry(
      () =>
        new Kvm(this.#connection).create(READERS_BUCKET, { history: 1, replicas: this.#replicas, allow_direct: false }),
      OPEN_TIMEOUT_MS,
      () => this.#connection.isClosed(),
    ).catch((error) => {
      this.#bucket = undefined;
      throw error;
    });
    return this.#bucket;
  }
}
