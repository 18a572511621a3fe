/** A snapshot is not whole, or not as it was written. Another one may be. */
export class SnapshotBroken extends Error {
  override readonly name = 'SnapshotBroken';
}
