import type { RecordInit } from '@millrace/protocol/envelope';
import { Batch } from '@millrace/protocol/envelope';
import type { ProcessorState } from './processor-state.ts';

/** How many commands a batch holds at the most. */
const MAX_COMMANDS = 100;
/** From how many bytes on a batch takes no further command. One command may go beyond it. */
const MAX_BYTES = 256 * 1024;

/** The records of the batch that is being made. */
export class BatchBuilder {
  readonly time: number;
  readonly #records: RecordInit[] = [];
  #commands = 0;
  #bytes = 0;
  #keysUsed = false;

  constructor(time: number) {
    this.time = time;
  }

  /** Whether another command may still come in. */
  get hasRoom(): boolean {
    return this.#commands < MAX_COMMANDS && this.#bytes < MAX_BYTES;
  }

  /** Whether there is nothing to log. A key that was used up must be logged even if nothing else was. */
  get isEmpty(): boolean {
    return this.#records.length === 0 && !this.#keysUsed;
  }

  /** How many commands are in. */
  get commands(): number {
    return this.#commands;
  }

  /** Another command comes in. */
  countCommand(): void {
    this.#commands++;
  }

  /** A command took keys that are not to be given again. */
  countKeys(): void {
    this.#keysUsed = true;
  }

  add(record: RecordInit): void {
    this.#records.push(record);
    this.#bytes += record.event?.body?.length ?? record.send?.body?.length ?? 0;
  }

  /** The batch as it is logged. */
  encode(state: ProcessorState, epoch: number): Uint8Array {
    const nextKeys: number[] = [];
    for (const [number, { state: area }] of state.areas) {
      while (nextKeys.length < number) nextKeys.push(0);
      nextKeys[number] = area.nextKey;
    }
    const { time } = this;
    return Batch.encode({
      epoch,
      number: state.batch + 1,
      previous: state.checksum,
      time,
      nextKeys,
      records: this.#records,
    }).finish();
  }
}
