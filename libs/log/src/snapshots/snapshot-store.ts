/**
 * Where snapshots are kept so that every member can read them: bytes under names such as `job/1/0000000000000120-x7/00000001`.
 * What is put under a name is never changed.
 */
export interface SnapshotStore {
  /** How many bytes may be put under a name. */
  readonly maxBytes: number;
  /** Settles when the bytes would be there after a crash. Repeating it is harmless. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** @returns undefined if there is nothing under the name; throws if that is not certain */
  get(name: string): Promise<Uint8Array | undefined>;
  /** The names below a folder, in no order: those that begin with it and a slash. */
  list(folder: string): Promise<readonly string[]>;
  /** Deletes what is under a name, and everything below it. Nothing happens if there is none. */
  delete(name: string): Promise<void>;
}

const NAME = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** @throws RangeError if nothing can have this name */
export function checkSnapshotName(name: string): void {
  if (!NAME.test(name)) {
    throw new RangeError(
      `Expected a name as lower-case letters, digits, hyphens and slashes between, such as job/1, got '${name}'`,
    );
  }
}
