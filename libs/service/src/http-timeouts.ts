/** How long a connection may take to send the head of a request, in milliseconds. */
const HEAD_MS = 10_000;
/** How long a request may take to arrive as a whole, in milliseconds. */
const REQUEST_MS = 60_000;

/** Options for `createServer` of `node:http`: a connection on which no request arrives is closed. */
export function httpTimeouts(headMs = HEAD_MS) {
  return { headersTimeout: headMs, requestTimeout: REQUEST_MS, connectionsCheckingInterval: Math.ceil(headMs / 2) };
}
