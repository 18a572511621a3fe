import type { Tracer } from '@millrace/protocol';
import { readTraceparent } from '@millrace/protocol';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import { exportedSpan } from './exported-span.ts';
import type { Tracing, TracingOptions } from './index.ts';
import { RandomPlaces } from './random-places.ts';
import { spanClock } from './span-clock.ts';

/** How many spans may wait to be exported. More are dropped, so that no call waits for the collector. */
const MAX_WAITING = 8_192;
/** Spans of one export. Making its message takes the event loop some milliseconds. */
const MAX_EXPORTED = 512;
/** How long a span waits for others, in milliseconds. */
const EXPORT_EVERY_MS = 1_000;
/** How long an end waits for the last export, in milliseconds. */
const CLOSE_MS = 2_000;
/** How often it is said that exports fail, in milliseconds. */
const WARN_EVERY_MS = 60_000;

/** Tracing that is on: spans are batched and exported by OpenTelemetry's SDK, as OTLP over HTTP. */
export function exportedTracing({ url, ratio, followsCaller, service, system, warn }: TracingOptions): Tracing {
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': service }))
    .merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] }));
  const processor = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter({ url }),
    maxQueueSize: MAX_WAITING,
    maxExportBatchSize: MAX_EXPORTED,
    scheduledDelayMillis: EXPORT_EVERY_MS,
  });
  warnAtTimes((reason) => warn(`Spans could not be exported to ${url}: ${reason}`));
  const places = new RandomPlaces(ratio);
  const tracer: Tracer = {
    system,
    now: spanClock(Date.now, () => performance.now()),
    begin(traceparent) {
      const caller = traceparent === undefined ? undefined : readTraceparent(traceparent);
      if (!caller) return places.begin();
      const isSampled = followsCaller ? caller.sampled : places.isSampled(caller.context);
      return isSampled ? { context: places.next(caller.context), parent: caller.context } : undefined;
    },
    next: (context) => places.next(context),
    ended: (span, end) => processor.onEnd(exportedSpan(span, end, resource)),
  };
  return { tracer, close: () => within(CLOSE_MS, processor.shutdown()) };
}

function warnAtTimes(warn: (reason: string) => void): void {
  let last = Number.NEGATIVE_INFINITY;
  setGlobalErrorHandler((error) => {
    if (performance.now() - last < WARN_EVERY_MS) return;
    last = performance.now();
    warn(error instanceof Error ? error.message : String(error));
  });
}

/** Waits for work, but not longer than a number of milliseconds: a silent collector must not delay the end. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work.catch(() => {}), late]);
  clearTimeout(timer);
}
