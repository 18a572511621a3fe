import type { SnapshotStore } from '@millrace/log/snapshots';
import { FolderSnapshotStore } from '@millrace/log/snapshots';
import type { Connections } from '@millrace/nats';
import { JetStreamSnapshotStore } from '@millrace/nats';
import type { AreaName } from '@millrace/protocol';

/** Opens the store of an area's snapshots: a folder that all members share, or NATS. */
export function openSnapshotStore(
  connections: Connections,
  area: AreaName,
  { snapshotFolder, replicas }: { readonly snapshotFolder: string; readonly replicas: number },
): Promise<SnapshotStore> {
  return snapshotFolder === ''
    ? JetStreamSnapshotStore.open(connections, area, replicas)
    : FolderSnapshotStore.open(snapshotFolder);
}
