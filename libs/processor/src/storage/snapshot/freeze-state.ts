import type { ProcessorState } from '../../state/processor-state.ts';
import type { CheckpointMark, CheckpointMeta } from '../checkpoint-meta.ts';
import { metaOf } from '../checkpoint-meta.ts';

/** How many characters of rows make a chunk, at least: less than a millisecond of work. */
const CHUNK_CHARACTERS = 64 * 1024;

/** A state as of one moment, for somebody who takes long to read it. */
export interface FrozenState {
  readonly meta: CheckpointMeta;
  /** All rows, once, as `readRows` reads them. A row may come twice. */
  chunks(): Iterable<Uint8Array>;
  /** What changes is not kept any more. */
  thaw(): void;
}

/**
 * Keeps a state as it is now, while it goes on changing: at once, whatever its size. It must be exactly that of the mark's
 * position.
 */
export function freezeState(state: ProcessorState, mark: CheckpointMark): FrozenState {
  const tables = state.namedTables();
  const meta = metaOf(state, tables, mark);
  const frozen = [...tables].map(([name, table]) => ({ name, table, rows: table.freeze() }));
  return {
    meta,
    *chunks() {
      let lines = '';
      for (const { name, table, rows } of frozen) {
        for (const [key, row] of rows.entries()) {
          lines += `${name}\t${key}\t${table.rowToJson(row)}\n`;
          if (lines.length < CHUNK_CHARACTERS) continue;
          yield Buffer.from(lines);
          lines = '';
        }
      }
      if (lines !== '') yield Buffer.from(lines);
    },
    thaw() {
      for (const { table } of frozen) table.thaw();
    },
  };
}
