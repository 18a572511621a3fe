import type { ViewName, ViewPage, ViewRequest } from '@millrace/protocol';
import { View, ViewAnswer } from '@millrace/protocol/signals';

type Page = ViewPage<object>;

export function viewBytes(name: ViewName, request: ViewRequest): Uint8Array {
  return View.encode({ name, request: JSON.stringify(request) }).finish();
}

export function viewOf(bytes: Uint8Array): { readonly name: string; readonly request: ViewRequest } {
  const { name, request } = View.decode(bytes);
  return { name, request: JSON.parse(request) as ViewRequest };
}

/** The rows, or why there are none. */
export function pageBytes(page: Page | Error): Uint8Array {
  if (page instanceof Error) return ViewAnswer.encode({ failure: page.message }).finish();
  return ViewAnswer.encode({ page: JSON.stringify(page) }).finish();
}

/** @throws if the query failed where it was asked */
export function pageOf(bytes: Uint8Array): Page {
  const { page, failure } = ViewAnswer.decode(bytes);
  if (failure !== '') throw new Error(failure);
  const { rows, next } = JSON.parse(page) as Page;
  return { rows, next };
}
