import assert from 'node:assert/strict';
import type { Area } from '@millrace/kernel';
import type { Disk } from '@millrace/log';
import { FileLog } from '@millrace/log';
import type { AreaCompanion, ProcessorOptions } from '@millrace/processor';
import { findProcessor, Processor, ProcessorState, Replica } from '@millrace/processor';
import { CheckpointFile, difference } from '@millrace/processor/testing';
import { Batch } from '@millrace/protocol/envelope';

export interface Surroundings extends Omit<ProcessorOptions, 'state' | 'epoch' | 'log' | 'companions' | 'wake'> {
  readonly companionsOf: (epoch: number) => readonly AreaCompanion[];
}

/** Small, so that a short run goes over several of them. In bytes. */
const SEGMENT_BYTES = 4_096;

/**
 * A processor with its log on a simulated disk and its checkpoint in SQLite, and all that it ever appended. Each time it
 * is opened, its log must hold what was committed, and its state be what that adds up to.
 */
export class ProcessorOnDisk {
  readonly number: number;
  readonly #areas: readonly Area[];
  readonly #checkpoint: CheckpointFile;
  /** By position, from 1 on. */
  #appended: Uint8Array[] = [];
  #committed = 0;
  #epoch = 0;
  #log: FileLog | undefined;
  #processor: Processor | undefined;

  private constructor(number: number, areas: readonly Area[], checkpoint: CheckpointFile) {
    this.number = number;
    this.#areas = areas;
    this.#checkpoint = checkpoint;
  }

  static async make(number: number, areas: readonly Area[]): Promise<ProcessorOnDisk> {
    return new ProcessorOnDisk(number, areas, await CheckpointFile.open(':memory:'));
  }

  get processor(): Processor {
    assert.ok(this.#processor);
    return this.#processor;
  }

  /** Finds what the disk has, compares it with what was appended, and goes on from there. */
  async open(disk: Disk, surroundings: Surroundings): Promise<void> {
    const { replica, log } = await findProcessor(this.number, this.#areas, {
      openCheckpoint: async () => this.#checkpoint,
      openLog: (number, mark) =>
        FileLog.open({
          folder: `/log-${number}`,
          segmentBytes: SEGMENT_BYTES,
          provedThrough: mark?.provedThrough ?? 0,
          warn: () => {},
          disk,
        }),
      sizes: () => ({ logs: 0, checkpoints: 0 }),
      syncs: () => 0,
      close: async () => {},
    });
    this.#checkFound(replica, log.last);
    this.#epoch = replica.epoch + 1;
    this.#log = log as FileLog;
    this.#processor = this.#newProcessor(replica.state, this.#log, surroundings);
  }

  step(): void {
    this.processor.step();
    if (this.processor.halted) throw this.processor.halted;
  }

  /** Writes a checkpoint and trims the log behind it, if no append is in flight. */
  writeCheckpoint(): void {
    const { state, position, committedPosition } = this.processor;
    if (position !== committedPosition) return;
    this.#checkpoint.write(state, { position, provedThrough: position, epoch: this.#epoch });
    this.#log?.trim(position);
  }

  /** All batches that are committed, those trimmed among them. */
  batches(): Batch[] {
    return this.#appended.slice(0, this.processor.committedPosition).map((bytes) => Batch.decode(bytes));
  }

  close(): void {
    this.#checkpoint.close();
  }

  #checkFound({ state }: Replica, last: number): void {
    assert.ok(last >= this.#committed, `${last} of ${this.#committed} committed batches are there`);
    assert.ok(last <= this.#appended.length, 'no batch is there that was never appended');
    // What is lost was never committed. What is there is committed now.
    this.#appended.length = last;
    this.#committed = last;
    const whole = new Replica(new ProcessorState(this.number, this.#areas));
    for (const bytes of this.#appended) whole.apply(bytes);
    const found = difference(whole.state, state, state.areas.keys());
    if (found)
      throw new Error(`Processor ${this.number}, from checkpoint and tail, is not what was committed: ${found}`);
  }

  #newProcessor(state: ProcessorState, log: FileLog, surroundings: Surroundings): Processor {
    const { append, listen } = log;
    log.append = (bytes) => {
      this.#appended.push(bytes);
      return append.call(log, bytes);
    };
    log.listen = ({ committed, failed }) =>
      listen.call(log, {
        failed,
        committed: (position) => {
          if (this.#log === log) this.#committed = position;
          committed(position);
        },
      });
    const [epoch, companions] = [this.#epoch, surroundings.companionsOf(this.#epoch)];
    return new Processor({ ...surroundings, state, epoch, log, companions, wake: () => {} });
  }
}
