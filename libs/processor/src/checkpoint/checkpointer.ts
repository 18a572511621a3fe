import type { Log } from '@millrace/log';
import type { Clock } from '../batch-clock.ts';
import type { Observer } from '../observer.ts';
import type { Processor } from '../processor.ts';
import type { ProcessorState } from '../processor-state.ts';
import type { CheckpointFile } from './checkpoint-file.ts';

/** How many changed rows call for a checkpoint: what SQLite writes in well under 20 ms. */
const MANY_CHANGES = 4_000;
/** How old a checkpoint gets while there are changes, in milliseconds. */
const MAX_AGE_MS = 10_000;

/** How many rows a checkpoint would write. */
export function changedRows(state: ProcessorState): number {
  let changed = 0;
  for (const table of state.namedTables().values()) changed += table.changed;
  return changed;
}

/** Whether so much has changed that a checkpoint should be written. */
export function hasManyChanges(state: ProcessorState): boolean {
  return changedRows(state) >= MANY_CHANGES;
}

/** Writes the checkpoints of a running processor, and trims its log behind them. */
export class Checkpointer {
  readonly #processor: Processor;
  readonly #file: CheckpointFile;
  readonly #log: Log;
  readonly #epoch: number;
  readonly #clock: Clock;
  readonly #observer: Observer;
  #writtenAt: number;
  #isAsked = false;

  constructor(processor: Processor, file: CheckpointFile, log: Log, epoch: number, clock: Clock, observer: Observer) {
    this.#processor = processor;
    this.#file = file;
    this.#log = log;
    this.#epoch = epoch;
    this.#clock = clock;
    this.#observer = observer;
    this.#writtenAt = clock.monotonic();
  }

  /** Writes a checkpoint if it is time. To be called every 100 ms or so. */
  tick(): void {
    const now = this.#clock.monotonic();
    const { state } = this.#processor;
    if (this.#isAsked || this.#processor.halted) return;
    const isOld = now - this.#writtenAt >= MAX_AGE_MS && changedRows(state) > 0;
    if (!isOld && !hasManyChanges(state)) return;
    this.#isAsked = true;
    this.#processor.pause().then(
      (resume) => {
        this.#isAsked = false;
        this.#writtenAt = now;
        this.write();
        resume();
      },
      // Halted, which was reported already: there is nothing to write any more.
      () => {},
    );
  }

  /** Writes a checkpoint now. The processor must be paused. */
  write(): void {
    const { state, position } = this.#processor;
    const rows = changedRows(state);
    const start = this.#clock.monotonic();
    this.#file.write(state, { position, provedThrough: position, epoch: this.#epoch });
    this.#observer.checkpointed(rows, this.#clock.monotonic() - start);
    this.#log.trim(position);
  }
}
