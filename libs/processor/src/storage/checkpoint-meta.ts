import type { Table } from '@millrace/kernel';
import type { ProcessorState } from '../state/processor-state.ts';

/** What a checkpoint says of itself. */
export interface CheckpointMark {
  /** The state contains the log up to and including this position. */
  readonly position: number;
  /** The log is known to be synced up to this position. */
  readonly provedThrough: number;
  readonly epoch: number;
}

/** The same, with what is kept of the state beside its tables. */
export interface CheckpointMeta extends CheckpointMark {
  readonly processor: number;
  readonly batch: number;
  readonly checksum: number;
  /** Of the last batch, in milliseconds since 1970. */
  readonly time: number;
  /** By area number. */
  readonly nextKeys: Readonly<Record<string, number>>;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
}

export function metaOf(
  state: ProcessorState,
  tables: ReadonlyMap<string, Table<object>>,
  mark: CheckpointMark,
): CheckpointMeta {
  const { processor, batch, checksum, time } = state;
  const rows = Object.fromEntries([...tables].map(([name, { size }]) => [name, size]));
  const nextKeys = Object.fromEntries([...state.areas].map(([number, held]) => [number, held.state.nextKey]));
  return { ...mark, processor, batch, checksum, time, nextKeys, rows };
}
