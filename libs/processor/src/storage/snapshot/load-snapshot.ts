import { setImmediate } from 'node:timers/promises';
import type { ProcessorState } from '../../state/processor-state.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import type { CheckpointMark, CheckpointMeta } from '../checkpoint-meta.ts';
import { markOf, restoreMeta } from '../checkpoint-meta.ts';
import { readRows } from './read-rows.ts';

/** A snapshot's bytes, and what it says of itself. */
export interface SnapshotContent {
  /** For texts. */
  readonly name: string;
  readonly meta: CheckpointMeta;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Fills an empty state from a snapshot, a chunk at a time: other work goes on in between.
 * @throws CheckpointError if it is of another processor, or has tables that this version does not know
 */
export async function loadSnapshot(state: ProcessorState, content: SnapshotContent): Promise<CheckpointMark> {
  const { name, meta, chunks } = content;
  const tables = state.namedTables();
  if (meta.processor !== state.processor) {
    throw new CheckpointError(`The snapshot ${name} is of processor ${meta.processor}, not of ${state.processor}`);
  }
  for await (const rows of readRows(chunks)) {
    for (const { table, key, json } of rows) {
      const found = tables.get(table);
      if (!found) throw newer(name, table);
      found.load(key, json);
    }
    await setImmediate();
  }
  for (const [table, { size }] of tables) checkCount(content, table, size);
  restoreMeta(state, meta);
  return markOf(meta);
}

/** @throws CheckpointError */
function checkCount({ name, meta }: SnapshotContent, table: string, found: number): void {
  const expected = meta.rows[table] ?? 0;
  if (found === expected) return;
  throw new CheckpointError(`The snapshot ${name} has ${found} rows of ${table} instead of ${expected}`);
}

function newer(name: string, table: string): CheckpointError {
  return new CheckpointError(
    `The snapshot ${name} has a table ${table} that this version of Millrace does not know. Start the newer version`,
  );
}
