import { randomFillSync } from 'node:crypto';
import type { Span, TraceContext } from '@millrace/protocol';
import { traceContext, traceIdOf } from '@millrace/protocol';

/** Random words are made so many at a time: one by one they would cost more than all else of a span. */
const POOL_WORDS = 1_024;
const TWO_32 = 2 ** 32;

/** Gives places in traces, and decides by a trace's id whether it is sampled, as OpenTelemetry's ratio sampler does. */
export class RandomPlaces {
  readonly #pool = new Uint32Array(POOL_WORDS);
  readonly #bound: number;
  #used = POOL_WORDS;

  /** @param ratio the share of traces that are sampled, 0 to 1 */
  constructor(ratio: number) {
    this.#bound = ratio >= 1 ? TWO_32 : Math.floor(ratio * (TWO_32 - 1));
  }

  /** The first place of a new trace; undefined, and nothing made for it, if that is not sampled. */
  begin(): Pick<Span, 'context' | 'parent'> | undefined {
    const [a, b, c, d] = [this.#word(), this.#word(), this.#word(), this.#word()];
    if ((a ^ b ^ c ^ d) >>> 0 >= this.#bound) return undefined;
    const traceId = digits(a) + digits(b) + digits(c) + digits(d);
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
    return digits(this.#word()) + digits(this.#word());
  }

  /** 32 random bits, not all 0: ids of zeros only are none. */
  #word(): number {
    if (this.#used === POOL_WORDS) {
      randomFillSync(this.#pool);
      this.#used = 0;
    }
    return this.#pool[this.#used++] || 1;
  }
}

function digits(word: number): string {
  return word.toString(16).padStart(8, '0');
}
