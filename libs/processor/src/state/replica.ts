import type { Log, LogRecord } from '@millrace/log';
import { Batch } from '@millrace/protocol/envelope';
import { checksum } from './checksum.ts';
import type { ProcessorState } from './processor-state.ts';

/** A log does not go on where the state is. */
export class BrokenChain extends Error {}

/**
 * A state that follows a log: by appliers alone, no handler runs. A processor starts as one, and a standby stays one.
 */
export class Replica {
  readonly state: ProcessorState;
  #epoch: number;
  /** The position of the last batch applied. */
  #position: number;

  /** @param epoch and `position`: of the checkpoint that the state was loaded from, if any */
  constructor(
    state: ProcessorState,
    { epoch, position }: { epoch: number; position: number } = { epoch: 0, position: 0 },
  ) {
    this.state = state;
    this.#epoch = epoch;
    this.#position = position;
  }

  get position(): number {
    return this.#position;
  }

  /** The highest epoch seen. */
  get epoch(): number {
    return this.#epoch;
  }

  /**
   * Applies the next batch of the log. What an older epoch wrote after a newer one is passed over.
   * @throws BrokenChain if the batch does not follow the one before
   */
  apply(bytes: Uint8Array): void {
    const batch = Batch.decode(bytes);
    if (batch.epoch < this.#epoch) return;
    const { state } = this;
    if (batch.number !== state.batch + 1 || batch.previous !== state.checksum) {
      throw new BrokenChain(`batch ${batch.number} does not follow batch ${state.batch}`);
    }
    this.#epoch = batch.epoch;
    for (const record of batch.records) state.applyRecord(record);
    for (const [number, { state: area }] of state.areas) area.nextKey = batch.nextKeys[number] ?? area.nextKey;
    state.endBatch(batch.time, { checksum: checksum(bytes), length: bytes.length });
  }

  /**
   * Applies what a log has committed behind our position.
   * @param onApplied called after each batch
   */
  async replay(log: Log, onApplied?: () => void): Promise<void> {
    for await (const record of log.read(this.#position + 1)) {
      this.follow(record);
      onApplied?.();
    }
  }

  /** Applies the next record of a log. */
  follow({ position, bytes }: LogRecord): void {
    this.apply(bytes);
    this.#position = position;
  }
}
