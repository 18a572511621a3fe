import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { deleteSnapshot, snapshotId, verifySnapshot, writeSnapshot } from '@millrace/log/snapshots';
import type { LogAddress } from '@millrace/nats';
import type { VerifiedSnapshot } from '@millrace/nats/bus';
import type { FrozenState, Reporter } from '@millrace/processor';
import type { SnapshotSource } from './snapshot-source.ts';
import type { Snapshots } from './snapshots.ts';
import { deleteOlder, snapshotFolder } from './snapshots.ts';

/** How often it is looked whether a snapshot is wanted, in milliseconds. */
export const LOOK_MS = 1_000;
/** After how long it is tried again after a failure, in milliseconds. */
const RETRY_MS = 30_000;
/** The longest that is worked without a rest, and how many times as long the rest is: a fifth of a core at the most. */
const WORK_MS = 4;
const REST = 4;
/** A leader leaves it to its followers, as long as they make them: it waits for so much more log. */
const LEADER_FACTOR = 1.5;
/** Of several followers one is first: each waits for up to so much more log. */
const STAGGER = 0.25;

export interface SnapshotMakerOptions {
  readonly snapshots: Snapshots;
  readonly address: LogAddress;
  readonly reporter: Pick<Reporter, 'info' | 'warn'>;
  /** Undefined while this member has no state. */
  readonly source: () => SnapshotSource | undefined;
}

/**
 * Makes snapshots of one processor: writes one, reads it back as a whole, records it as verified, and deletes what is older
 * than the two that are kept.
 */
export class SnapshotMaker {
  readonly #options: SnapshotMakerOptions;
  readonly #factor = 1 + STAGGER * Math.random();
  /** The newest verified one that is known here. */
  #newest: VerifiedSnapshot | undefined;
  #making: Promise<void> | undefined;
  #notBefore = 0;
  #isClosed = false;

  constructor(options: SnapshotMakerOptions) {
    this.#options = options;
  }

  /** Makes a snapshot if it is time. To be called every second. */
  look(): void {
    const source = this.#options.source();
    if (!source || this.#isClosed || this.#making || performance.now() < this.#notBefore) return;
    if (!this.#isDue(source)) return;
    this.#making = this.#options.snapshots
      .inTurn(() => this.#makeIfDue())
      .catch((error) => {
        this.#notBefore = performance.now() + RETRY_MS;
        if (!this.#isClosed) this.#options.reporter.warn(`${this.#name}: no snapshot was made: ${error}`);
      })
      .finally(() => (this.#making = undefined));
  }

  /** Settles when none is being made. */
  async made(): Promise<void> {
    await this.#making;
  }

  /** Breaks off what is being made. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#making;
  }

  get #name(): string {
    const { area, partition } = this.#options.address;
    return `${area} ${partition}`;
  }

  #isDue({ leads, logBytes, created }: SnapshotSource): boolean {
    const newest = this.#newest?.created === created ? this.#newest : undefined;
    // A large state is not written again for little log.
    const wanted = Math.max(this.#options.snapshots.everyBytes, newest?.bytes ?? 0);
    return logBytes - (newest?.logBytes ?? 0) >= wanted * this.#factor * (leads ? LEADER_FACTOR : 1);
  }

  async #makeIfDue(): Promise<void> {
    const { snapshots, address, source: find } = this.#options;
    let source = find();
    if (!source || this.#isClosed) return;
    // Another member may have made one.
    this.#newest = (await snapshots.register.verified(address, source.created))[0];
    source = find();
    if (source && !this.#isClosed && this.#isDue(source)) await this.#make(source);
  }

  async #make(source: SnapshotSource): Promise<void> {
    const { snapshots, address, reporter } = this.#options;
    const { store, register } = snapshots;
    const [folder, start] = [snapshotFolder(address), performance.now()];
    const state = await source.freeze();
    const { created } = source;
    const { position, logBytes } = state.meta;
    const id = snapshotId(position, randomBytes(6).toString('hex'));
    const bytes = await this.#write(id, state);
    // If this fails it may be recorded: it stays, and is deleted with those that are older than two others.
    const verified = await register.record(address, { id, created, position, logBytes, bytes });
    if (!verified) {
      await deleteSnapshot(store, folder, id);
      return;
    }
    this.#newest = verified[0];
    const ms = performance.now() - start;
    reporter.info(`${this.#name}: the snapshot ${id} was made in ${ms.toFixed(0)} ms, ${bytes} bytes`);
    await deleteOlder(store, address, verified);
  }

  /** Writes a snapshot and reads it back as a whole. Returns how many bytes it has. */
  async #write(id: string, state: FrozenState): Promise<number> {
    const { snapshots, address } = this.#options;
    const [folder, between] = [snapshotFolder(address), this.#pace()];
    try {
      const snapshot = { folder, id, meta: state.meta, chunks: state.chunks(), between };
      const { bytes } = await writeSnapshot(snapshots.store, snapshot).finally(() => state.thaw());
      await verifySnapshot(snapshots.store, folder, id, between);
      return bytes;
    } catch (error) {
      await deleteSnapshot(snapshots.store, folder, id);
      throw error;
    }
  }

  /** Rests between two pieces of work. */
  #pace(): () => Promise<void> {
    let since = performance.now();
    return async () => {
      if (this.#isClosed) throw new Error('this member ends');
      const worked = performance.now() - since;
      if (worked < WORK_MS) return;
      await delay(Math.min(worked, 10 * WORK_MS) * REST);
      since = performance.now();
    };
  }
}
