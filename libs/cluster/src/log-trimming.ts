import { readManifest } from '@millrace/log/snapshots';
import type { LogAddress } from '@millrace/nats';
import type { VerifiedSnapshot } from '@millrace/nats/bus';
import type { Reporter } from '@millrace/processor';
import type { Snapshots } from './snapshots/snapshots.ts';
import { snapshotFolder } from './snapshots/snapshots.ts';

/** A log is trimmed when so many snapshots contain its beginning. */
const NEEDED = 2;

export interface LogTrimmingOptions {
  readonly snapshots: Snapshots;
  readonly address: LogAddress;
  /** When the log was made. */
  readonly created: string;
  /** How many bytes the log has. */
  readonly logBytes: () => number;
  /** Lets the records go up to a position, except for what named readers still need. */
  readonly trim: (through: number) => void;
  readonly reporter: Pick<Reporter, 'warn'>;
}

/**
 * Trims a log to the older of its two verified snapshots: if the newer one turns out to be unreadable, the log goes on from
 * the older one. Whether both are still there is asked right before.
 */
export class LogTrimming {
  readonly #options: LogTrimmingOptions;
  #trimmed = 0;
  #seenBytes = -1;
  #warned = '';
  #running: Promise<void> | undefined;

  constructor(options: LogTrimmingOptions) {
    this.#options = options;
  }

  /** Call this periodically. A log that nothing is written to is not asked about. */
  tick(): void {
    const bytes = this.#options.logBytes();
    if (bytes === this.#seenBytes || this.#running) return;
    this.#seenBytes = bytes;
    this.#running = this.trim()
      .catch((error) => this.#warn(String(error)))
      .finally(() => (this.#running = undefined));
  }

  /** Trims as far as it may. */
  async trim(): Promise<void> {
    const { snapshots, address, created, trim } = this.#options;
    const verified = await snapshots.register.verified(address, created);
    const older = verified[NEEDED - 1];
    if (!older || older.position <= this.#trimmed) return;
    for (const each of verified) await this.#checkIsThere(each);
    this.#trimmed = older.position;
    trim(older.position);
  }

  /** @throws if it is not there as it was recorded */
  async #checkIsThere({ id, bytes }: VerifiedSnapshot): Promise<void> {
    const { snapshots, address } = this.#options;
    const manifest = await readManifest(snapshots.store, snapshotFolder(address), id);
    if (manifest.bytes !== bytes) throw new Error(`the snapshot ${id} is not the one that was verified`);
  }

  /** Once for each reason: without a snapshot the log grows, and nothing else happens. */
  #warn(reason: string): void {
    if (this.#warned === reason) return;
    this.#warned = reason;
    const { address, reporter } = this.#options;
    reporter.warn(`${address.area} ${address.partition}: the log is not trimmed: ${reason}`);
  }
}
