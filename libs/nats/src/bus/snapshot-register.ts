import { JetStreamApiError } from '@nats-io/jetstream';
import type { KV } from '@nats-io/kv';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { retry } from '../retry.ts';
import type { LogAddress } from '../subjects.ts';
import { SNAPSHOTS_BUCKET, snapshotKey } from '../subjects.ts';

const OPEN_TIMEOUT_MS = 30_000;
/** How many snapshots of a log are kept. */
const KEPT = 2;
/** Codes of a lost compare-and-set. */
const WRONG_LAST_SEQUENCE: readonly number[] = [10_071, 10_164];

/** A snapshot that was read back as a whole after it was written. */
export interface VerifiedSnapshot {
  readonly id: string;
  /** When its log was made: another time is another log. */
  readonly created: string;
  /** It contains the log up to this position. */
  readonly position: number;
  /** How many bytes the log had up to there. */
  readonly logBytes: number;
  /** How many bytes it has. */
  readonly bytes: number;
}

/**
 * Which snapshots of a log are verified, at most two, the newest first. The log is trimmed by this alone: a member that was
 * replaced, and still writes, cannot take back what others have recorded.
 */
export class SnapshotRegister {
  readonly #connection: NatsConnection;
  readonly #replicas: number;
  #bucket: Promise<KV> | undefined;

  constructor(connection: NatsConnection, replicas: number) {
    this.#connection = connection;
    this.#replicas = replicas;
  }

  /** @returns those of the log that was made then. The read may be stale: older ones were verified too */
  async verified(address: LogAddress, created: string): Promise<readonly VerifiedSnapshot[]> {
    return (await this.#read(address, created)).snapshots;
  }

  /**
   * Records a snapshot that was verified.
   * @returns those that are verified by now; undefined if one of the same position or a later one is recorded already
   */
  async record(address: LogAddress, snapshot: VerifiedSnapshot): Promise<readonly VerifiedSnapshot[] | undefined> {
    for (;;) {
      const { snapshots, revision } = await this.#read(address, snapshot.created);
      const [newest] = snapshots;
      if (newest && newest.position >= snapshot.position) return newest.id === snapshot.id ? snapshots : undefined;
      const next = [snapshot, ...snapshots].slice(0, KEPT);
      if (await this.#put(address, next, revision)) return next;
    }
  }

  async #read(address: LogAddress, created: string) {
    const entry = await this.#onBucket((bucket) => bucket.get(snapshotKey(address)));
    const found = entry?.operation === 'PUT' ? entry.json<{ snapshots: VerifiedSnapshot[] }>().snapshots : [];
    return { snapshots: found.filter((each) => each.created === created), revision: entry?.revision ?? 0 };
  }

  async #put(address: LogAddress, snapshots: readonly VerifiedSnapshot[], previousSeq: number): Promise<boolean> {
    const value = JSON.stringify({ snapshots });
    try {
      await this.#onBucket((bucket) => bucket.put(snapshotKey(address), value, { previousSeq }));
      return true;
    } catch (error) {
      if (error instanceof JetStreamApiError && WRONG_LAST_SEQUENCE.includes(error.code)) return false;
      throw error;
    }
  }

  /** A bucket that was deleted is made anew the next time: what it said is unknown then, and nothing is trimmed by it. */
  async #onBucket<T>(act: (bucket: KV) => Promise<T>): Promise<T> {
    const bucket = await this.#open();
    try {
      return await act(bucket);
    } catch (error) {
      this.#bucket = undefined;
      throw error;
    }
  }

  /** Creates the bucket if it does not exist. Waits while servers are unreachable. */
  #open(): Promise<KV> {
    const create = () =>
      new Kvm(this.#connection).create(SNAPSHOTS_BUCKET, { history: 1, replicas: this.#replicas, allow_direct: false });
    this.#bucket ??= retry(create, OPEN_TIMEOUT_MS, () => this.#connection.isClosed()).catch((error) => {
      this.#bucket = undefined;
      throw error;
    });
    return this.#bucket;
  }
}
