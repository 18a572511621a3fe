import type { ViewName, ViewPage, ViewRequest } from '@millrace/protocol';
import { View, ViewAnswer } from '@millrace/protocol/signals';
import { encodeFitting } from './fitting.ts';
import type { QueryRequest } from './query-request.ts';

type Page = ViewPage<object>;

export function viewBytes(name: ViewName, request: ViewRequest): Uint8Array {
  return View.encode({ name, request: JSON.stringify(request) }).finish();
}

export function viewOf(bytes: Uint8Array): QueryRequest {
  const { name, request } = View.decode(bytes);
  return { name, request: JSON.parse(request) as ViewRequest, after: undefined };
}

/** As many of the rows as fit, or why there are none. */
export function pageBytes(page: Page | Error, maxBytes: number): Uint8Array {
  if (page instanceof Error) return failed(page.message);
  const { rows, next } = page;
  const encode = (some: Page['rows']) => {
    const first: Page = { rows: some, next: some.length === rows.length ? next : some.at(-1)?.position };
    return ViewAnswer.encode({ page: JSON.stringify(first) }).finish();
  };
  const { bytes, count } = encodeFitting(rows, encode, maxBytes);
  if (count > 0 || rows.length === 0) return bytes;
  return failed(`A row has ${encode(rows.slice(0, 1)).length} bytes, and ${maxBytes} are the most that fit`);
}

/** @throws if the query failed where it was asked */
export function pageOf(bytes: Uint8Array): Page {
  const { page, failure } = ViewAnswer.decode(bytes);
  if (failure !== '') throw new Error(failure);
  const { rows, next } = JSON.parse(page) as Page;
  return { rows, next };
}

function failed(failure: string): Uint8Array {
  return ViewAnswer.encode({ failure }).finish();
}
