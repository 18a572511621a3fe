/** What tests of tracing need: somewhere for spans to go, and clients that make some. */
export type { ReceivedSpan } from './otlp.ts';
export { OtlpReceiver } from './otlp-receiver.ts';
export { NOT_SAMPLED, TracedClient } from './traced-client.ts';
export type { Mounted, TracedFlow } from './traced-flow.ts';
export { tracedFlow } from './traced-flow.ts';
