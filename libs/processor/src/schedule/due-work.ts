import type { Entry, Table } from '@millrace/kernel';
import { dueGroup } from '@millrace/kernel';
import type { BatchRun } from '../batch/batch-run.ts';
import type { HeldArea, ProcessorState } from '../state/processor-state.ts';

type Due = NonNullable<HeldArea['state']['area']['due']>[number];

interface DueIndex {
  readonly held: HeldArea;
  readonly due: Due;
  readonly table: Table<object>;
  /** Rows whose handler failed or left them where they are: not tried again by this leader, or they would fail in every batch. */
  readonly failed: Set<number>;
}

/** The rows whose time comes by itself. */
export class DueWork {
  readonly #indexes: readonly DueIndex[];
  /** The index that the next batch looks into first, so that many rows of one do not hold up those of another. */
  #turn = 0;

  constructor(state: ProcessorState) {
    this.#indexes = [...state.areas.values()].flatMap((held) =>
      (held.state.area.due ?? []).map((due) => {
        const table = held.state.tables[due.table];
        if (!table) throw new Error(`The area ${held.state.area.name} has no table '${due.table}'`);
        return { held, due, table, failed: new Set<number>() };
      }),
    );
  }

  /** When the next row is due, in milliseconds since 1970; undefined if there is none. */
  next(): number | undefined {
    let next: number | undefined;
    for (const index of this.#indexes) {
      const row = firstDue(index);
      if (row && (next === undefined || row.order < next)) next = row.order;
    }
    return next;
  }

  /** Runs a row that is due by the time of the batch. Returns false if there is none. */
  runOne(batch: BatchRun): boolean {
    for (let n = 0; n < this.#indexes.length; n++) {
      const index = this.#indexes[this.#turn] as DueIndex;
      this.#turn = (this.#turn + 1) % this.#indexes.length;
      const row = firstDue(index);
      if (!row || row.order > batch.log.time) continue;
      const { held, due, failed } = index;
      const done = batch.due(held, `${due.table}.${due.index}`, (turn) => due.handle(turn, row.key));
      const left = firstDue(index);
      // One that is due again at another time, as a timer with a cycle is, has moved on.
      if (!done || (left?.key === row.key && left.order === row.order)) failed.add(row.key);
      return true;
    }
    return false;
  }
}

function firstDue({ due, table, failed }: DueIndex): Entry | undefined {
  if (failed.size === 0) return table.peek(due.index, dueGroup);
  for (const entry of table.scan(due.index, dueGroup)) if (!failed.has(entry.key)) return entry;
  return undefined;
}
