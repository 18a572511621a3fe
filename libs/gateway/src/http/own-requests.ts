import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

/** Headers that browsers add to each such request, and that the scripts of a page cannot leave out. */
const BROWSER_HEADERS = ['origin', 'sec-fetch-site'];

/**
 * Rejects what a web page could send to a route that changes something: there is no login that would stop it.
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
  const type = headers['content-type'];
  if (type === undefined || /^application\/json\s*(;|$)/i.test(type)) return;
  throw new Problem(415, 'INVALID_ARGUMENT', `Expected the content type to be application/json, but it was '${type}'`);
}
