import type { ProcessClock } from '../clock/process-clock.ts';
import type { Observer } from '../ports/observer.ts';
import type { Reporter } from '../ports/outbound-port.ts';
import type { Processor } from '../processor.ts';
import type { ProcessorState } from '../state/processor-state.ts';
import { NoRoomError } from './checkpoint-error.ts';
import type { CheckpointFile } from './checkpoint-file.ts';

/** How many changed rows call for a checkpoint: 10 ms of CPU. One batch more may come in before it is written. */
const MANY_CHANGES = 4_000;
/**
 * How many bytes of the log call for a checkpoint: rows may be large. Not at once: a large row mostly lives for a moment,
 * and costs nothing if it is gone by the time that it would be written.
 */
const MANY_BYTES = 2 * 1024 * 1024;
/** How long such a checkpoint waits, in milliseconds. */
const SOON_MS = 100;
/** How many bytes do not wait. One batch more may come in, of 4 MB at the most. */
const TOO_MANY_BYTES = 4 * MANY_BYTES;
/** How old a checkpoint gets while there are changes, in milliseconds. */
const MAX_AGE_MS = 10_000;
/** After how long it is tried again when there was no room, in milliseconds. */
const RETRY_MS = 5_000;

export interface CheckpointerOptions {
  readonly processor: Processor;
  readonly file: CheckpointFile;
  readonly epoch: number;
  /** When the log was made, where that tells it from another of the same name. */
  readonly created?: string;
  /** Called when a checkpoint is on the disk that contains the log up to a position. */
  readonly written: (position: number) => void;
  readonly clock: ProcessClock;
  readonly observer: Observer;
  readonly reporter: Reporter;
}

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
  readonly #options: CheckpointerOptions;
  #writtenAt: number;
  /** What the processor had appended by then. */
  #writtenBytes = 0;
  /** Since when there are many bytes; undefined while there are not. */
  #manySince: number | undefined;
  #notBefore = 0;
  #isAsked = false;
  #isClosed = false;

  constructor(options: CheckpointerOptions) {
    this.#options = options;
    this.#writtenAt = options.clock.monotonic();
  }

  /** Writes a checkpoint if it is time. To be called every 100 ms or so. */
  tick(): void {
    const { processor, clock, file } = this.#options;
    const now = clock.monotonic();
    if (this.#isAsked || processor.halted || now < this.#notBefore) return;
    if (file.wantsMove) this.#guarded(now, () => file.move());
    else if (now - this.#writtenAt >= MAX_AGE_MS && changedRows(processor.state) > 0) this.#ask(now);
    else this.look();
  }

  /** Writes a checkpoint if much has changed. To be called whenever something may have. */
  look(): void {
    const { processor, clock } = this.#options;
    if (this.#isAsked || processor.halted) return;
    const now = clock.monotonic();
    if (now >= this.#notBefore && (hasManyChanges(processor.state) || this.#hasManyBytes(now))) this.#ask(now);
  }

  #hasManyBytes(now: number): boolean {
    const bytes = this.#options.processor.appendedBytes - this.#writtenBytes;
    if (bytes < MANY_BYTES) return false;
    this.#manySince ??= now;
    return bytes >= TOO_MANY_BYTES || now - this.#manySince >= SOON_MS;
  }

  /**
   * Writes a checkpoint now. The processor must be paused.
   * @throws what `CheckpointFile.write` does
   */
  write(): void {
    this.#write('synced');
    this.#options.written(this.#options.processor.position);
  }

  /** The same for a copy that is made at once: it does not wait for the disk, and the log is kept. */
  writeForCopy(): void {
    this.#write('unsynced');
  }

  /** Pauses the processor for a checkpoint. */
  async writeSoon(): Promise<void> {
    const resume = await this.#options.processor.pause();
    try {
      this.write();
    } finally {
      resume();
    }
  }

  /** Nothing is written from now on, also not what was asked for: another state may have the file next. */
  close(): void {
    this.#isClosed = true;
    this.#isAsked = true;
  }

  #write(durability: 'synced' | 'unsynced'): void {
    const { processor, file, epoch, created, clock, observer } = this.#options;
    const { state, position } = processor;
    const rows = changedRows(state);
    const start = clock.monotonic();
    const mark = { position, provedThrough: position, epoch, ...(created !== undefined && { created }) };
    file.write(state, mark, durability);
    this.#writtenBytes = processor.appendedBytes;
    this.#manySince = undefined;
    observer.checkpointed(rows, clock.monotonic() - start);
  }

  #ask(now: number): void {
    const { processor } = this.#options;
    this.#isAsked = true;
    processor.pause().then(
      (resume) => this.#writePaused(now, resume),
      // Halted, which was reported already: there is nothing to write any more.
      () => {},
    );
  }

  #writePaused(now: number, resume: () => void): void {
    if (this.#isClosed) return;
    const isWritten = this.#guarded(now, () => {
      this.write();
      this.#writtenAt = now;
    });
    if (!isWritten) return;
    this.#isAsked = false;
    resume();
  }

  /**
   * Without room the log grows until there is some. Any other failure is the end: nothing is asked of the file again.
   * @returns whether work may go on
   */
  #guarded(now: number, work: () => void): boolean {
    const { reporter } = this.#options;
    try {
      work();
      return true;
    } catch (error) {
      if (!(error instanceof NoRoomError)) {
        this.#isAsked = true;
        reporter.halted(error as Error);
        return false;
      }
      this.#notBefore = now + RETRY_MS;
      reporter.warn(error.message);
      return true;
    }
  }
}
