import type { EmittedEvent, ReplyAddress } from '@millrace/kernel';
import type { RecordInit } from '@millrace/protocol/envelope';
import { Batch } from '@millrace/protocol/envelope';
import type { ChannelPlace } from '../commit/side-effects.ts';
import type { ProcessorState, ReadRow } from '../state/processor-state.ts';
import { RECORD_BYTES } from './command-size.ts';

interface NewSend {
  readonly to: number;
  readonly area: number;
  readonly code: number;
  readonly body: Uint8Array;
  readonly reply: ReplyAddress | undefined;
  readonly trace: Uint8Array | undefined;
}

/**
 * The records of the batch that is being made. The events of areas are applied when they are emitted; what concerns the
 * processor's own tables is applied here.
 */
export class BatchLog {
  /** Of the batch, in milliseconds since 1970. */
  readonly time: number;
  readonly #state: ProcessorState;
  readonly #records: RecordInit[] = [];
  #commands = 0;
  #bytes = 0;
  #keysUsed = false;

  constructor(state: ProcessorState, time: number) {
    this.#state = state;
    this.time = time;
  }

  get processor(): number {
    return this.#state.processor;
  }

  /** At least what the records take, in bytes, and hardly more. */
  get bytes(): number {
    return this.#bytes;
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

  events(area: number, events: readonly EmittedEvent[]): void {
    for (const { code, bytes } of events) {
      this.#add({ event: { area, code, body: bytes } }, bytes.length);
    }
  }

  failed(area: number, code: number, text: string): void {
    this.#add({ failed: { area, code, text } }, Buffer.byteLength(text));
  }

  /** A send enters the outbox. Returns its number in its channel. */
  send(send: NewSend): number {
    const numbered = { ...send, number: this.#state.nextNumber(send.to) };
    const bytes = send.body.length + (send.reply?.gateway.length ?? 0);
    this.#own({ send: numbered }, () => this.#state.applySend(numbered), bytes);
    return numbered.number;
  }

  /** A send of another processor, or of our own outbox, is handled. */
  taken(from: number, number: number): void {
    this.#own({ taken: { from, number } }, () => this.#state.applyTaken({ from, number }));
  }

  /** The sends up to a number have arrived at their receiver. */
  dropped(place: ChannelPlace): void {
    this.#own({ dropped: place }, () => this.#state.applyDropped(place));
  }

  /** The command stream is handled up to here. */
  read(at: ReadRow): void {
    this.#own({ read: at }, () => this.#state.applyRead(at));
  }

  /** A new leader begins. */
  started(leader: string): void {
    this.#add({ started: { leader } }, leader.length);
  }

  /** The batch as it is logged. */
  encode(epoch: number): Uint8Array {
    const { batch, checksum: previous, areas } = this.#state;
    const nextKeys: number[] = [];
    for (const [number, { state }] of areas) {
      while (nextKeys.length < number) nextKeys.push(0);
      nextKeys[number] = state.nextKey;
    }
    const { time } = this;
    return Batch.encode({ epoch, number: batch + 1, previous, time, nextKeys, records: this.#records }).finish();
  }

  #own(record: RecordInit, apply: () => void, bytes = 0): void {
    this.#add(record, bytes);
    apply();
    this.#state.journal.clear();
  }

  #add(record: RecordInit, bytes: number): void {
    this.#records.push(record);
    this.#bytes += bytes + RECORD_BYTES;
  }
}
