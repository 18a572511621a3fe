import type { Span, TraceContext } from '@millrace/protocol';
import { spanIdOf, traceIdOf } from '@millrace/protocol';
import type { HrTime, SpanContext } from '@opentelemetry/api';
import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import manifest from '../package.json' with { type: 'json' };

const kinds: Readonly<Record<Span['kind'], SpanKind>> = {
  server: SpanKind.SERVER,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

const instrumentationScope = { name: 'millrace', version: manifest.version };
const none: never[] = [];

/** A span as OpenTelemetry's exporters take it. */
export function exportedSpan(
  { context, parent, link, name, kind, start, attributes, error }: Span,
  end: number,
  resource: Resource,
): ReadableSpan {
  const own = spanContextOf(context);
  return {
    name,
    kind: kinds[kind],
    spanContext: () => own,
    ...(parent !== undefined && { parentSpanContext: spanContextOf(parent) }),
    startTime: hrTime(start),
    endTime: hrTime(end),
    duration: hrTime(Math.max(0, end - start)),
    ended: true,
    status: error === undefined ? { code: SpanStatusCode.UNSET } : { code: SpanStatusCode.ERROR, message: error },
    attributes,
    links: link === undefined ? none : [{ context: spanContextOf(link) }],
    events: none,
    resource,
    instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function spanContextOf(context: TraceContext): SpanContext {
  return { traceId: traceIdOf(context), spanId: spanIdOf(context), traceFlags: TraceFlags.SAMPLED };
}

/** Milliseconds → seconds and nanoseconds. */
function hrTime(ms: number): HrTime {
  const seconds = Math.floor(ms / 1_000);
  return [seconds, Math.round((ms - seconds * 1_000) * 1e6)];
}
