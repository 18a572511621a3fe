import type { SnapshotStore } from './snapshot-store.ts';
import { checkSnapshotName } from './snapshot-store.ts';

/** Snapshots in memory: for tests. */
export class MemorySnapshotStore implements SnapshotStore {
  readonly maxBytes: number;
  /** What is kept, for tests that do it harm. */
  readonly kept = new Map<string, Uint8Array>();

  constructor(maxBytes = 64 * 1024) {
    this.maxBytes = maxBytes;
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    checkSnapshotName(name);
    this.kept.set(name, new Uint8Array(bytes));
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    const bytes = this.kept.get(name);
    return bytes && new Uint8Array(bytes);
  }

  async list(folder: string): Promise<readonly string[]> {
    return [...this.kept.keys()].filter((name) => name.startsWith(`${folder}/`));
  }

  async delete(name: string): Promise<void> {
    this.kept.delete(name);
    for (const below of await this.list(name)) this.kept.delete(below);
  }
}
