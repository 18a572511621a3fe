import type { ReceivedSpan } from './otlp.ts';

/** A span, and the one that it hangs on; each as `service: name`. */
export type Branch = readonly [span: string, parent: string];

/** What a span hangs on that is the first of its trace. */
export const ROOT = 'nothing';

/** The spans of a trace with what they hang on, in alphabetical order. What hangs on a span that is not there says so. */
export function treeOf(spans: readonly ReceivedSpan[], traceId: string): readonly Branch[] {
  const own = spans.filter((span) => span.traceId === traceId);
  const byId = new Map(own.map((span) => [span.spanId, labelOf(span)]));
  const parentOf = ({ parentSpanId }: ReceivedSpan) =>
    parentSpanId === '' ? ROOT : (byId.get(parentSpanId) ?? `a span that is not there`);
  return own.map((span): Branch => [labelOf(span), parentOf(span)]).sort(byText);
}

/** Branches in the order of `treeOf`. */
export function sorted(branches: readonly Branch[]): readonly Branch[] {
  return [...branches].sort(byText);
}

function labelOf({ service, name }: ReceivedSpan): string {
  return `${service}: ${name.replace('gateway_protocol.Gateway/', '')}`;
}

function byText(one: Branch, other: Branch): number {
  return one.join() < other.join() ? -1 : 1;
}
