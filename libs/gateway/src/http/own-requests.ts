import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

/** Headers that browsers add to each such request, and that the scripts of a page cannot leave out. */
const BROWSER_HEADERS = ['origin', 'sec-fetch-site'];

/** @param takesForm whether the request must have a form; otherwise it has JSON, or nothing */
export function checkContentType({ headers }: IncomingMessage, takesForm: boolean): void {
  const { 'content-type': type } = headers;
  if (takesForm ? /^multipart\/form-data\s*;/i.test(type ?? '') : isJson(type)) return;
  const expected = takesForm ? 'multipart/form-data with a boundary' : 'application/json';
  const came = type === undefined ? 'there was none' : `it was '${type}'`;
  throw new Problem(415, 'INVALID_ARGUMENT', `Expected the content type to be ${expected}, but ${came}`);
}

function isJson(type: string | undefined): boolean {
  return type === undefined || /^application\/json\s*(;|$)/i.test(type);
}

/**
 * Rejects what a web page could send to a route that changes something: there may be no login, and browsers add one that
 * they know to requests of any page.
 * @throws Problem
 */
export function checkOwn({ headers }: IncomingMessage): void {
  if (BROWSER_HEADERS.some((name) => headers[name] !== undefined)) {
    throw new Problem(
      403,
      'PERMISSION_DENIED',
      'Expected no request of a web page, but it has the headers of a browser',
    );
  }
}
