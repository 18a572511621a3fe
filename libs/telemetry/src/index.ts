/** Traces, as OpenTelemetry has them. Of OpenTelemetry nothing is loaded by this alone. */
import type { Tracer } from '@millrace/protocol';
import type { TraceSettings } from '@millrace/service';

export interface TracingOptions extends TraceSettings {
  /** What the process is called in its spans, unless OTEL_SERVICE_NAME says otherwise. */
  readonly service: string;
  /** What carries the messages between the parts: `messaging.system`. */
  readonly system: string;
  readonly warn: (message: string) => void;
}

export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what has not left yet, for a while. To be called last. */
  close(): Promise<void>;
}

/** Switches tracing on, if there are settings for it: only then OpenTelemetry is loaded. */
export async function openTracing(
  settings: TraceSettings | undefined,
  options: Omit<TracingOptions, keyof TraceSettings>,
): Promise<Tracing | undefined> {
  if (!settings) return undefined;
  const { exportedTracing } = await import('./exported-tracing.ts');
  return exportedTracing({ ...settings, ...options });
}
