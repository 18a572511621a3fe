const POSITION_DIGITS = 16;
const ID = /^(\d{16})-[a-z0-9]+$/;

/** Two snapshots never have the same: that of a member that was replaced can overwrite no other. Orders by position. */
export function snapshotId(position: number, unique: string): string {
  return `${String(position).padStart(POSITION_DIGITS, '0')}-${unique}`;
}

/** The position in the log that a snapshot contains. Undefined for what is no id. */
export function positionOfSnapshot(id: string): number | undefined {
  const found = ID.exec(id);
  return found ? Number(found[1]) : undefined;
}
