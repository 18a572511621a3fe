import type { BatchInit } from '@millrace/protocol/envelope';
import { project } from '../projection/project.ts';
import { Changes } from '../rows/changes.ts';
import { type HistoryStore, type Position, type SetAside, UnusableStoreError } from '../store.ts';

/** A batch of a processor's log. */
export interface LoggedBatch {
  /** The processor's number: its partition times 8, and what it holds. */
  readonly source: number;
  /** The batch's position in the log. */
  readonly position: number;
  readonly batch: BatchInit;
}

/** Some records of a batch: from one through the one before another. */
interface Part extends LoggedBatch {
  readonly from: number;
  readonly to: number;
}

/** So many areas a partition may have: a processor's number has its partition above them. */
const AREAS = 8;

/**
 * Writes batches in one transaction. If the store does not take them, they are halved until it does; a single event that
 * cannot be written is set aside. Batches that are in already are left out.
 * @throws UnusableStoreError where that is not the events' fault: some of the batches may be in by then
 */
export async function writeBatches(
  store: HistoryStore,
  batches: readonly LoggedBatch[],
  positions: Map<number, Position>,
): Promise<void> {
  const parts = batches.flatMap((batch): Part[] => {
    const at = positions.get(batch.source);
    if (at && batch.position <= at.batch) return [];
    const from = at && batch.position === at.batch + 1 ? at.records : 0;
    return [{ ...batch, from, to: batch.batch.records?.length ?? 0 }];
  });
  if (parts.length > 0) await writeParts(store, parts, positions);
}

async function writeParts(store: HistoryStore, parts: readonly Part[], positions: Map<number, Position>) {
  const after = positionsAfter(parts);
  try {
    await store.write({ changes: changesOf(parts), positions: after });
  } catch (error) {
    if (error instanceof UnusableStoreError) throw error;
    const [first, second] = halves(parts);
    if (first && second) {
      await writeParts(store, first, positions);
      return writeParts(store, second, positions);
    }
    await store.write({ changes: new Changes(), positions: after, ...aside(parts[0], error) });
  }
  for (const [source, position] of after) positions.set(source, position);
}

function changesOf(parts: readonly Part[]): Changes {
  const changes = new Changes();
  for (const { source, batch, from, to } of parts) {
    const context = { changes, partition: Math.floor(source / AREAS), time: batch.time ?? 0 };
    for (const { event } of batch.records?.slice(from, to) ?? []) {
      if (event)
        project({ area: event.area ?? 0, code: event.code ?? 0, body: event.body ?? new Uint8Array() }, context);
    }
  }
  return changes;
}

function positionsAfter(parts: readonly Part[]): ReadonlyMap<number, Position> {
  return new Map(
    parts.map(({ source, position, batch, to }) => {
      const isWhole = to === (batch.records?.length ?? 0);
      return [source, isWhole ? { batch: position, records: 0 } : { batch: position - 1, records: to }];
    }),
  );
}

/** Two halves, or nothing where there is only one record. */
function halves(parts: readonly Part[]): readonly [Part[], Part[]] | readonly [] {
  if (parts.length > 1) {
    const middle = Math.ceil(parts.length / 2);
    return [parts.slice(0, middle), parts.slice(middle)];
  }
  const [part] = parts;
  if (!part || part.to - part.from < 2) return [];
  const middle = Math.ceil((part.from + part.to) / 2);
  return [[{ ...part, to: middle }], [{ ...part, from: middle }]];
}

function aside(part: Part | undefined, error: unknown): { readonly setAside?: SetAside } {
  const event = part?.batch.records?.[part.from]?.event;
  if (!part || !event) throw error;
  const { source, position: batch, from: record } = part;
  const text = error instanceof Error ? error.message : String(error);
  return { setAside: { source, batch, record, area: event.area ?? 0, code: event.code ?? 0, text } };
}
