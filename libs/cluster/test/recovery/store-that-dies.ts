import type { MemorySnapshotStore, SnapshotStore } from '@millrace/log/snapshots';

/** The process is gone: nothing that it does from now on has an effect. */
export class Killed extends Error {}

/** Counts what a process does to the world, and ends it right before, or right after, the n-th of that. */
export class Fate {
  #left: number;
  isDead = false;
  count = 0;

  constructor(steps = Number.POSITIVE_INFINITY) {
    this.#left = steps;
  }

  async pass<T>(act: () => Promise<T>): Promise<T> {
    this.#step();
    const result = await act();
    this.#step();
    return result;
  }

  #step(): void {
    this.count++;
    if (--this.#left < 0) this.isDead = true;
    if (this.isDead) throw new Killed('killed');
  }
}

/** A store as a process sees it that may be killed at any step. What it has put stays. */
export function storeOf(store: MemorySnapshotStore, fate: Fate): SnapshotStore {
  return {
    maxBytes: store.maxBytes,
    put: (name, bytes) => fate.pass(() => store.put(name, bytes)),
    get: (name) => fate.pass(() => store.get(name)),
    list: (folder) => fate.pass(() => store.list(folder)),
    delete: (name) => fate.pass(() => store.delete(name)),
  };
}
