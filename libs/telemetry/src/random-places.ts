import { randomFillSync } from 'node:crypto';
import type { Span, TraceContext } from '@millrace/protocol';
import { traceContext, traceIdOf } from '@millrace/protocol';

/** Random bytes are made so many at a time: a few at a time they would cost more than all else of a span. */
const POOL_BYTES = 8_192;
const TRACE_BYTES = 16;
const SPAN_BYTES = 8;
const TWO_32 = 2 ** 32;

/** Gives places in traces, and decides by a trace's id whether it is sampled, as OpenTelemetry's ratio sampler does. */
export class RandomPlaces {
  readonly #pool = Buffer.alloc(POOL_BYTES);
  readonly #bound: number;
  #used = POOL_BYTES;

  /** @param ratio the share of traces that are sampled, 0 to 1 */
  constructor(ratio: number) {
    this.#bound = ratio >= 1 ? TWO_32 : Math.floor(ratio * (TWO_32 - 1));
  }

  /** The first place of a new trace; undefined, and nothing made for it, if that is not sampled. */
  begin(): Pick<Span, 'context' | 'parent'> | undefined {
    const at = this.#take(TRACE_BYTES);
    let sum = 0;
    for (let word = 0; word < TRACE_BYTES; word += 4) sum ^= this.#pool.readInt32BE(at + word);
    if (sum >>> 0 >= this.#bound) return undefined;
    const traceId = this.#pool.toString('hex', at, at + TRACE_BYTES);
    return { context: traceContext(traceId, this.#spanId()), parent: undefined };
  }

  /** Another place of the same trace. */
  next(context: TraceContext): TraceContext {
    return traceContext(traceIdOf(context), this.#spanId());
  }

  /** Whether the trace of this place is sampled. */
  isSampled(context: TraceContext): boolean {
    const id = traceIdOf(context);
    let sum = 0;
    for (let at = 0; at < id.length; at += 8) sum ^= Number.parseInt(id.slice(at, at + 8), 16);
    return sum >>> 0 < this.#bound;
  }

  #spanId(): string {
    const at = this.#take(SPAN_BYTES);
    return this.#pool.toString('hex', at, at + SPAN_BYTES);
  }

  /** The offset of the given number of unused bytes in the pool. */
  #take(bytes: number): number {
    if (this.#used + bytes > POOL_BYTES) {
      randomFillSync(this.#pool);
      this.#used = 0;
    }
    this.#used += bytes;
    return this.#used - bytes;
  }
}
