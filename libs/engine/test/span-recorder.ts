import type { Span, TraceContext, Tracer } from '@millrace/protocol';
import { traceContext, traceIdOf } from '@millrace/protocol';

/** Keeps spans. Its places are numbered, so that a seed gives the same ones again. */
export class SpanRecorder implements Tracer {
  readonly system = 'test';
  readonly spans: Span[] = [];
  #last = 0;
  #time = 0;

  readonly now = (): number => ++this.#time;

  /** A client's call, which is traced. */
  readonly begin = (): { readonly context: TraceContext; readonly parent: undefined } => {
    const number = ++this.#last;
    const context = traceContext(digits(number, 32), digits(number, 16));
    return { context, parent: undefined };
  };

  readonly next = (context: TraceContext): TraceContext => traceContext(traceIdOf(context), digits(++this.#last, 16));

  readonly ended = (span: Span): void => {
    this.spans.push(span);
  };

  /** The spans of one trace. */
  of(context: TraceContext): readonly Span[] {
    return this.spans.filter((span) => traceIdOf(span.context) === traceIdOf(context));
  }
}

function digits(number: number, length: number): string {
  return number.toString(16).padStart(length, '0');
}
