import { JetStreamApiError } from '@nats-io/jetstream';
import type { KV } from '@nats-io/kv';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { retry } from '../retry.ts';
import type { LogAddress } from '../subjects.ts';
import { EPOCHS_BUCKET, epochKey } from '../subjects.ts';

const OPEN_TIMEOUT_MS = 30_000;
/** Not the name of an area. */
const PARTITIONS_KEY = 'partitions';
/** Codes of a lost compare-and-set. */
const WRONG_LAST_SEQUENCE: readonly number[] = [10_071, 10_164];

/** The last known leadership of a processor. A read may be stale: only a compare-and-set decides. */
export interface Term {
  readonly epoch: number;
  /** The process that took the epoch; empty when it has resigned. */
  readonly leader: string;
  readonly revision: number;
}

/** The epochs of all processors, each taken by compare-and-set. */
export class Epochs {
  readonly #bucket: KV;
  readonly #connection: NatsConnection;

  private constructor(bucket: KV, connection: NatsConnection) {
    this.#bucket = bucket;
    this.#connection = connection;
  }

  /** Creates the bucket if it does not exist. Waits while servers are unreachable. */
  static async open(connection: NatsConnection, replicas: number): Promise<Epochs> {
    const kvm = new Kvm(connection);
    const bucket = await retry(
      () => kvm.create(EPOCHS_BUCKET, { history: 1, replicas, allow_direct: false }),
      OPEN_TIMEOUT_MS,
      () => connection.isClosed(),
    );
    return new Epochs(bucket, connection);
  }

  /**
   * Decides the number of partitions, once and for good: the first process wins.
   * @returns the number that is in force
   */
  async agreeOnPartitions(partitions: number): Promise<number> {
    // A new bucket may have no leader yet.
    const decide = async () => {
      const entry = await this.#bucket.get(PARTITIONS_KEY);
      if (entry) return Number(entry.string());
      // If another process is first this fails, and the retry reads its number.
      await this.#bucket.create(PARTITIONS_KEY, String(partitions));
      return partitions;
    };
    return retry(decide, OPEN_TIMEOUT_MS, () => this.#connection.isClosed());
  }

  /** @returns undefined if the processor never had a leader */
  async last(address: LogAddress): Promise<Term | undefined> {
    const entry = await this.#bucket.get(epochKey(address));
    if (entry?.operation !== 'PUT') return undefined;
    const { epoch, leader } = entry.json<{ epoch: number; leader: string }>();
    return { epoch, leader, revision: entry.revision };
  }

  /**
   * Takes the epoch after `last`, and after any that the log has seen.
   * @returns undefined if another process took one in the meantime
   */
  async take(address: LogAddress, last: Term | undefined, seen: number, leader: string): Promise<Term | undefined> {
    const epoch = Math.max(last?.epoch ?? 0, seen) + 1;
    return this.#put(address, last, epoch, leader);
  }

  /** Records that the leader of this term has resigned, if it still leads. */
  async resign(address: LogAddress, term: Term): Promise<void> {
    await this.#put(address, term, term.epoch, '');
  }

  async #put(address: LogAddress, last: Term | undefined, epoch: number, leader: string): Promise<Term | undefined> {
    try {
      const value = JSON.stringify({ epoch, leader });
      const revision = await this.#bucket.put(epochKey(address), value, { previousSeq: last?.revision ?? 0 });
      return { epoch, leader, revision };
    } catch (error) {
      if (error instanceof JetStreamApiError && WRONG_LAST_SEQUENCE.includes(error.code)) return undefined;
      throw error;
    }
  }
}
