import type { JobContext, ReadAfter } from '@millrace/protocol';
import { Contexts, Fetch } from '@millrace/protocol/signals';
import { encodeFitting } from './fitting.ts';
import type { QueryRequest } from './query-request.ts';

type Found = readonly (JobContext | undefined)[];

/** The query for the contexts of jobs, to an instance processor. */
export function fetchBytes(elements: readonly number[], names: readonly string[], after: ReadAfter): Uint8Array {
  return Fetch.encode({ elements, names, after }).finish();
}

export function fetchOf(bytes: Uint8Array): QueryRequest {
  const { elements, names, after } = Fetch.decode(bytes);
  const { from = 0, number = 0 } = after ?? {};
  return { name: 'JobContexts', request: { elements, names }, after: { from, number } };
}

/** As many contexts as fit into a message, at least the size of the first; or the failure. */
export function contextsBytes(result: Found | Error, maxBytes: number): Uint8Array {
  if (result instanceof Error) return Contexts.encode({ failure: result.message }).finish();
  const encode = (found: Found) => Contexts.encode({ items: found.map((context) => context ?? {}) }).finish();
  const { bytes, count } = encodeFitting(result, encode, maxBytes);
  const [first] = result;
  if (count > 0 || first === undefined) return bytes;
  return Contexts.encode({ items: [{ element: first.element, tooLarge: encode([first]).length }] }).finish();
}

/** @throws if the query failed at the leader */
export function contextsOf(bytes: Uint8Array): Found {
  const { items, failure } = Contexts.decode(bytes);
  if (failure !== '') throw new Error(failure);
  return items.map((context) => (context.element === 0 ? undefined : context));
}
