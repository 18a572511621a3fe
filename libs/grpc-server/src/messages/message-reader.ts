import { CallFailure, Status } from '../call/call-failure.ts';

/** Takes the messages of a stream, one after another. */
export interface MessageSink {
  message(isCompressed: boolean, bytes: Buffer): void;
}

const PREFIX_BYTES = 5;
const FIRST_BUFFER_BYTES = 16 * 1024;

/** Cuts what comes in on a stream into messages. One that came in one piece is not copied. */
export class MessageReader {
  readonly #maxBytes: number;
  readonly #sink: MessageSink;
  /** How many bytes of the prefix are there. */
  #prefix = 0;
  #flag = 0;
  #length = 0;
  #body: Buffer | undefined;
  #filled = 0;

  constructor(maxBytes: number, sink: MessageSink) {
    this.#maxBytes = maxBytes;
    this.#sink = sink;
  }

  /** Whether a message has begun and not ended. */
  get isWithinMessage(): boolean {
    return this.#prefix > 0;
  }

  /** @throws CallFailure where no message of this server begins so */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#prefix < PREFIX_BYTES) {
        this.#takePrefix(chunk[at++] as number);
        if (this.#prefix < PREFIX_BYTES || this.#length > 0) continue;
      }
      at += this.#takeBody(chunk, at);
    }
  }

  #takePrefix(byte: number): void {
    if (this.#prefix === 0) {
      if (byte > 1) throw new CallFailure(Status.INTERNAL, `Expected a compressed flag of 0 or 1, but got ${byte}`);
      this.#flag = byte;
      this.#length = 0;
    } else {
      this.#length = this.#length * 256 + byte;
    }
    if (++this.#prefix === PREFIX_BYTES && this.#length > this.#maxBytes) throw tooLarge(this.#length, this.#maxBytes);
  }

  /** @returns how many bytes it has taken */
  #takeBody(chunk: Buffer, at: number): number {
    const taken = Math.min(this.#length - this.#filled, chunk.length - at);
    const end = at + taken;
    if (taken === this.#length) {
      this.#ended(chunk.subarray(at, end));
    } else {
      const body = this.#roomFor(this.#filled + taken);
      chunk.copy(body, this.#filled, at, end);
      this.#filled += taken;
      if (this.#filled === this.#length) this.#ended(body.subarray(0, this.#length));
    }
    return taken;
  }

  /** Grows with what has come, not with what was announced. */
  #roomFor(bytes: number): Buffer {
    const body = this.#body;
    if (body && body.length >= bytes) return body;
    const grown = Buffer.allocUnsafe(
      Math.min(this.#length, Math.max(FIRST_BUFFER_BYTES, bytes, 2 * (body?.length ?? 0))),
    );
    body?.copy(grown, 0, 0, this.#filled);
    this.#body = grown;
    return grown;
  }

  #ended(bytes: Buffer): void {
    this.#prefix = 0;
    this.#filled = 0;
    this.#body = undefined;
    this.#sink.message(this.#flag === 1, bytes);
  }
}

function tooLarge(bytes: number, maxBytes: number): CallFailure {
  return new CallFailure(Status.RESOURCE_EXHAUSTED, `Received message larger than max (${bytes} vs ${maxBytes})`);
}
