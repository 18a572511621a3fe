/** One piece of NATS' protocol, as it came. */
export interface Frame {
  /** Such as `MSG`, `HPUB` or `PING`. */
  readonly verb: string;
  /** Of a message; empty otherwise. */
  readonly subject: string;
  readonly bytes: Buffer;
}

/** Verbs that carry a body; its length, in bytes, is their last word. */
const WITH_BODY = new Set(['MSG', 'HMSG', 'PUB', 'HPUB']);

/** Cuts what comes from a socket into frames. */
export class FrameReader {
  #rest = Buffer.alloc(0);

  /** The frames that are complete by now. */
  push(chunk: Buffer): Frame[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | undefined {
    const lineEnd = this.#rest.indexOf('\r\n');
    if (lineEnd < 0) return undefined;
    const words = this.#rest.toString('latin1', 0, lineEnd).split(' ');
    const [verb = '', subject = ''] = words;
    const isMessage = WITH_BODY.has(verb);
    const end = lineEnd + 2 + (isMessage ? Number(words.at(-1)) + 2 : 0);
    if (this.#rest.length < end) return undefined;
    const bytes = this.#rest.subarray(0, end);
    this.#rest = this.#rest.subarray(end);
    return { verb, subject: isMessage ? subject : '', bytes };
  }
}
