import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Headers that browsers add to each POST, and that scripts of a page cannot leave out. */
const BROWSER_HEADERS = ['origin', 'sec-fetch-site'];

/**
 * Why a request that changes something is rejected, in one line; undefined if it is not. A web page must not reach the
 * monitor through its visitor's browser: not directly (`Origin`), nor by a name that it points at this machine (`Host`).
 * @param ownHost the address that the server listens on
 */
export function whyForeign({ headers }: IncomingMessage, ownHost: string): string | undefined {
  if (BROWSER_HEADERS.some((name) => headers[name] !== undefined)) {
    return 'Expected no request of a web page: use a command line for this';
  }
  const host = nameIn(headers.host ?? '');
  const names = ['localhost', hostname().toLowerCase(), ownHost.toLowerCase()];
  if (isIP(host) > 0 || names.includes(host)) return undefined;
  return `Expected the header Host to be an IP address, localhost or ${hostname()}, but it was '${headers.host}'`;
}

/** `[::1]:9600` → `::1`, `Localhost:9600` → `localhost`. */
function nameIn(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}
