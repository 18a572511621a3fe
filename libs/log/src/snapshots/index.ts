/** Snapshots: what a log's records up to a position add up to, kept where every member can read it. */
export { FolderSnapshotStore } from './folder-snapshot-store.ts';
export type { Manifest } from './manifest.ts';
export { manifestName, partName } from './manifest.ts';
export { MemorySnapshotStore } from './memory-snapshot-store.ts';
export { deleteSnapshot, listSnapshots, readManifest, readSnapshot, verifySnapshot } from './read-snapshot.ts';
export { SnapshotBroken } from './snapshot-broken.ts';
export { positionOfSnapshot, snapshotId } from './snapshot-id.ts';
export type { SnapshotStore } from './snapshot-store.ts';
export { checkSnapshotName } from './snapshot-store.ts';
export type { NewSnapshot } from './write-snapshot.ts';
export { writeSnapshot } from './write-snapshot.ts';
