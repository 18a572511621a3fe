import type { ProcessClock } from '../clock/process-clock.ts';
import type { Observer } from '../ports/observer.ts';
import type { Reporter } from '../ports/outbound-port.ts';
import type { Replica } from '../state/replica.ts';
import { NoRoomError } from './checkpoint-error.ts';
import type { CheckpointFile } from './checkpoint-file.ts';
import { changedRows, hasManyChanges } from './checkpointer.ts';

/** How many bytes of the log call for a checkpoint: rows may be large. */
const MANY_BYTES = 8 * 1024 * 1024;
/** How old a checkpoint gets while there are changes, in milliseconds. */
const MAX_AGE_MS = 10_000;
/** After how long it is tried again when there was no room, in milliseconds. */
const RETRY_MS = 5_000;

export interface ReplicaCheckpointerOptions {
  readonly replica: Replica;
  readonly file: CheckpointFile;
  /** When the log was made. */
  readonly created: string;
  readonly clock: Pick<ProcessClock, 'monotonic'>;
  readonly observer: Pick<Observer, 'checkpointed'>;
  readonly reporter: Pick<Reporter, 'warn'>;
}

/**
 * Writes the checkpoints of a state that follows a log. Between two records the state is exactly what the log has up to
 * there, so nothing has to wait for them.
 */
export class ReplicaCheckpointer {
  readonly #options: ReplicaCheckpointerOptions;
  #writtenAt: number;
  #writtenBytes: number;
  #notBefore = 0;

  constructor(options: ReplicaCheckpointerOptions) {
    this.#options = options;
    this.#writtenAt = options.clock.monotonic();
    this.#writtenBytes = options.replica.state.logBytes;
    for (const table of options.replica.state.namedTables().values()) table.trackChanges();
  }

  /**
   * Writes a checkpoint if it is time. To be called after each record, and every now and then.
   * @throws CheckpointError if the file cannot be used any more
   */
  look(): void {
    const { replica, clock, file } = this.#options;
    const { state } = replica;
    const now = clock.monotonic();
    if (now < this.#notBefore) return;
    const isMuch = hasManyChanges(state) || state.logBytes - this.#writtenBytes >= MANY_BYTES;
    if (isMuch || (now - this.#writtenAt >= MAX_AGE_MS && changedRows(state) > 0)) this.write();
    if (file.wantsMove) this.#unlessFull(() => file.move());
  }

  /** Writes a checkpoint now. */
  write(): void {
    const { replica, file, created, clock, observer } = this.#options;
    const { state, position, epoch } = replica;
    const rows = changedRows(state);
    const start = clock.monotonic();
    this.#writtenAt = start;
    this.#writtenBytes = state.logBytes;
    this.#unlessFull(() => file.write(state, { position, provedThrough: position, epoch, created }));
    observer.checkpointed(rows, clock.monotonic() - start);
  }

  /** Without room the next checkpoint has more. */
  #unlessFull(work: () => void): void {
    const { clock, reporter } = this.#options;
    try {
      work();
    } catch (error) {
      if (!(error instanceof NoRoomError)) throw error;
      this.#notBefore = clock.monotonic() + RETRY_MS;
      reporter.warn(error.message);
    }
  }
}
