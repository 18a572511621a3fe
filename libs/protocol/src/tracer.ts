import type { TraceContext } from './trace-context.ts';

/** One piece of work in a trace, ended when it is done. */
export interface Span {
  readonly context: TraceContext;
  /** The piece of work that has led to it; undefined: nothing here has. */
  readonly parent: TraceContext | undefined;
  /** Another piece of work that it belongs to, maybe of another trace. */
  readonly link?: TraceContext | undefined;
  readonly name: string;
  readonly kind: 'server' | 'producer' | 'consumer';
  /** Milliseconds since 1970, with a fraction. */
  readonly start: number;
  readonly attributes: SpanAttributes;
  /** Why it failed by a defect of ours. */
  readonly error?: string | undefined;
}

export type SpanAttributes = Readonly<Record<string, string | number>>;

/** Where traces go. There is none where tracing is off: then nothing is done or allocated for it. */
export interface Tracer {
  /** What carries the messages between the parts, as OpenTelemetry's `messaging.system` calls it. */
  readonly system: string;
  /** The time of spans: milliseconds since 1970, with a fraction. */
  now(): number;
  /**
   * Something comes in from outside.
   * @param traceparent the trace of its sender
   * @returns where it stands; undefined if it is not sampled
   */
  begin(traceparent: string | undefined): Pick<Span, 'context' | 'parent'> | undefined;
  /** A new place in the same trace. */
  next(context: TraceContext): TraceContext;
  /** A piece of work is done, at a time that `now` gave. Must be quick. */
  ended(span: Span, end: number): void;
}
