import { rmSync } from 'node:fs';
import { CheckpointCopy } from '../backup/checkpoint-copy.ts';
import { rowChecksum } from '../checkpoint-layout.ts';
import type { SnapshotContent } from './load-snapshot.ts';
import { readRows } from './read-rows.ts';

/**
 * Writes a checkpoint of a snapshot to a path. It is complete in itself and on the disk when this settles; one that was cut
 * off has no description, and counts as empty.
 */
export async function copySnapshot(path: string, { meta, chunks }: SnapshotContent): Promise<void> {
  rmSync(path, { force: true });
  const { DatabaseSync } = await import('node:sqlite');
  const copy = new CheckpointCopy(DatabaseSync, path, () => {});
  try {
    for await (const rows of readRows(chunks)) {
      for (const { table: tbl, key, json: row } of rows) copy.add({ tbl, key, row, crc: rowChecksum(tbl, key, row) });
    }
    copy.finish(meta);
  } finally {
    copy.close();
  }
}
