/**
 * A place in a trace, as W3C's `traceparent` writes it: `00-<32 digits of trace>-<16 digits of span>-01`. There are none
 * of what is not sampled: it has no place that would have to travel.
 */
export type TraceContext = string;

const VERSION = '00';
const SAMPLED = '01';
const TRACE_BYTES = 16;
const BYTES = 25;
const SHAPE = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** A place by the hexadecimal digits of its trace and its span. */
export function traceContext(traceId: string, spanId: string): TraceContext {
  return `${VERSION}-${traceId}-${spanId}-${SAMPLED}`;
}

/** The 32 hexadecimal digits that all places of a trace have in common. */
export function traceIdOf(context: TraceContext): string {
  return context.slice(3, 35);
}

/** The 16 hexadecimal digits of the place's own span. */
export function spanIdOf(context: TraceContext): string {
  return context.slice(36, 52);
}

/** The place in a trace that a `traceparent` names, and whether it is sampled; undefined if it is malformed. */
export function readTraceparent(
  text: string,
): { readonly context: TraceContext; readonly sampled: boolean } | undefined {
  const [, traceId, spanId, flags] = SHAPE.exec(text) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { context: traceContext(traceId, spanId), sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** As it travels and is logged: 16 bytes of trace, 8 of span, 1 of flags. Nothing where there is no place. */
export function traceToBytes(context: TraceContext | undefined): Uint8Array | undefined {
  if (context === undefined) return undefined;
  const bytes = Buffer.allocUnsafe(BYTES);
  bytes.write(traceIdOf(context), 0, 'hex');
  bytes.write(spanIdOf(context), TRACE_BYTES, 'hex');
  bytes[BYTES - 1] = 1;
  return bytes;
}

/** The place in a message; undefined where it has none. */
export function traceFromBytes(bytes: Uint8Array): TraceContext | undefined {
  if (bytes.length !== BYTES) return undefined;
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset, BYTES).toString('hex');
  return traceContext(digits.slice(0, 32), digits.slice(32, 48));
}
