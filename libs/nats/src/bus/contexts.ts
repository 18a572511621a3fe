import type { JobContext, ReadAfter } from '@millrace/protocol';
import { Contexts, Fetch } from '@millrace/protocol/signals';

/** What is asked of an instance processor for the jobs of an offer. */
export interface FetchRequest {
  readonly elements: readonly number[];
  readonly names: readonly string[];
  readonly after: ReadAfter;
}

export function fetchBytes(request: FetchRequest): Uint8Array {
  return Fetch.encode(request).finish();
}

export function fetchOf(bytes: Uint8Array): FetchRequest {
  const { elements, names, after } = Fetch.decode(bytes);
  return { elements, names, after: { from: after?.from ?? 0, number: after?.number ?? 0 } };
}

/** The result, or why there is none. */
export function contextsBytes(result: readonly (JobContext | undefined)[] | Error): Uint8Array {
  if (result instanceof Error) return Contexts.encode({ failure: result.message }).finish();
  return Contexts.encode({ items: result.map((context) => context ?? {}) }).finish();
}

/** @throws if the query failed where it was asked */
export function contextsOf(bytes: Uint8Array): readonly (JobContext | undefined)[] {
  const { items, failure } = Contexts.decode(bytes);
  if (failure !== '') throw new Error(failure);
  return items.map((context) => (context.element === 0 ? undefined : context));
}
