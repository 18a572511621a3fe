/** What tests of tracing need: somewhere for spans to go. */
export type { ReceivedSpan } from './otlp.ts';
export { OtlpReceiver } from './otlp-receiver.ts';
