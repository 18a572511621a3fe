import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { FolderSnapshotStore } from '../src/snapshots/folder-snapshot-store.ts';
import { MemorySnapshotStore } from '../src/snapshots/memory-snapshot-store.ts';
import { snapshotStoreContract } from '../src/testing/snapshot-store-contract.ts';

describe('the snapshot store in memory keeps the contract', () => {
  for (const { name, run } of snapshotStoreContract) it(name, () => run(new MemorySnapshotStore()));
});

describe('the snapshot store in a folder keeps the contract', () => {
  for (const { name, run } of snapshotStoreContract) {
    it(name, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'millrace-snapshots-'));
      try {
        await run(await FolderSnapshotStore.open(join(folder, 'made', 'here')));
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  }
});
