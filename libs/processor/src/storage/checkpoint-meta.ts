import type { Table } from '@millrace/kernel';
import type { ProcessorState } from '../state/processor-state.ts';

/** What a checkpoint says of itself. */
export interface CheckpointMark {
  /** The state contains the log up to and including this position. */
  readonly position: number;
  /** The log is known to be synced up to this position. */
  readonly provedThrough: number;
  readonly epoch: number;
  /** When the log was made, where that tells it from another of the same name. */
  readonly created?: string;
}

/** The same, with what is kept of the state beside its tables. */
export interface CheckpointMeta extends CheckpointMark {
  readonly processor: number;
  readonly batch: number;
  readonly checksum: number;
  /** Of the last batch, in milliseconds since 1970. */
  readonly time: number;
  /** How many bytes the log had in all, up to the position. */
  readonly logBytes: number;
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
  const { processor, batch, checksum, time, logBytes } = state;
  const rows = Object.fromEntries([...tables].map(([name, { size }]) => [name, size]));
  const nextKeys = Object.fromEntries([...state.areas].map(([number, held]) => [number, held.state.nextKey]));
  return { ...mark, processor, batch, checksum, time, logBytes, nextKeys, rows };
}

/** Gives a state what was kept of it beside its tables. */
export function restoreMeta(state: ProcessorState, meta: CheckpointMeta): void {
  for (const [number, { state: area }] of state.areas) area.nextKey = meta.nextKeys[number] ?? 1;
  state.batch = meta.batch;
  state.checksum = meta.checksum;
  state.time = meta.time;
  state.logBytes = meta.logBytes ?? 0;
}

/** What a description says of the log that it belongs to. */
export function markOf({ position, provedThrough, epoch, created }: CheckpointMeta): CheckpointMark {
  return { position, provedThrough, epoch, ...(created !== undefined && { created }) };
}
