import { deleteSnapshot, listSnapshots, positionOfSnapshot, type SnapshotStore } from '@millrace/log/snapshots';
import type { LogAddress } from '@millrace/nats';
import type { SnapshotRegister, VerifiedSnapshot } from '@millrace/nats/bus';

/** Where the snapshots of a service are, and when they are made; one for all processors of a process. */
export interface Snapshots {
  readonly store: SnapshotStore;
  readonly register: SnapshotRegister;
  /** After how many bytes of log a snapshot is made, at least. */
  readonly everyBytes: number;
  /** Runs one at a time in this process. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The folder of a log's snapshots in a store. */
export function snapshotFolder({ area, partition }: LogAddress): string {
  return `${area}/${partition}`;
}

/** Runs what it is given one after the other. */
export function oneAtATime(): Snapshots['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/**
 * Deletes what is older than all verified snapshots, unfinished ones among it. Whatever is newer may be about to be
 * verified.
 */
export async function deleteOlder(
  store: SnapshotStore,
  address: LogAddress,
  verified: readonly VerifiedSnapshot[],
): Promise<void> {
  const folder = snapshotFolder(address);
  const oldest = Math.min(...verified.map(({ position }) => position));
  for (const id of await listSnapshots(store, folder)) {
    if (verified.some((each) => each.id === id)) continue;
    if ((positionOfSnapshot(id) ?? Number.POSITIVE_INFINITY) < oldest) await deleteSnapshot(store, folder, id);
  }
}
