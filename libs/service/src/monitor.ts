import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { httpTimeouts } from './http-timeouts.ts';
import { whyForeign } from './own-requests.ts';
import type { Login } from './security/login.ts';
import type { TlsSource } from './security/tls-source.ts';

/**
 * Not by an import: that reads every export of the module, and one of them loads the whole of fetch, which costs each
 * start 25 ms.
 */
const { createServer } = process.getBuiltinModule('node:http');

/** What a route answers. */
export interface MonitorAnswer {
  readonly status: number;
  readonly type: 'text/plain' | 'application/json';
  readonly body: string;
}

/** Answers by method and path, such as `GET /metrics`. */
export type MonitorRoutes = Readonly<Record<string, (body: string) => Promise<MonitorAnswer> | MonitorAnswer>>;

export interface Monitor {
  readonly port: number;
  close(): Promise<void>;
}

export interface MonitorOptions {
  readonly tls?: TlsSource | undefined;
  /** Who may ask for more than the health. */
  readonly login?: Login | undefined;
  /** How long a connection may take to send the head of a request, in milliseconds. */
  readonly headMs?: number;
}

/** More than any request to a monitor needs, in bytes. */
const MAX_BODY = 64 * 1024;

const statuses = { unauthenticated: 401, forbidden: 403, unavailable: 503 } as const;

const plain = (status: number, line: string): MonitorAnswer => ({ status, type: 'text/plain', body: `${line}\n` });

/**
 * A small HTTP server for monitoring and operations. Rejects if the port cannot be opened. Over TLS it asks for no
 * certificates of clients: probes of the health have none.
 */
export async function openMonitor(
  host: string,
  port: number,
  routes: MonitorRoutes,
  options: MonitorOptions = {},
): Promise<Monitor> {
  const server = newServer(options, (request, response) => {
    answer(request, routes, host, options.login).then(
      (found) => send(response, found),
      () => send(response, plain(500, 'This failed inside Millrace; see its log.')),
    );
  });
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function newServer({ tls, headMs }: MonitorOptions, onRequest: RequestListener): Server {
  const timeouts = httpTimeouts(headMs);
  if (!tls) return createServer(timeouts, onRequest);
  const context = () => ({ key: tls.current.key, cert: tls.current.cert });
  const server = process.getBuiltinModule('node:https').createServer({ ...timeouts, ...context() }, onRequest);
  tls.onChange(() => server.setSecureContext(context()));
  return server;
}

async function answer(
  request: IncomingMessage,
  routes: MonitorRoutes,
  host: string,
  login: Login | undefined,
): Promise<MonitorAnswer> {
  const path = request.url?.split('?')[0] ?? '/';
  const name = `${request.method} ${path}`;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!route) return plain(404, `There are: ${Object.keys(routes).join(', ')}`);
  const denial = path.startsWith('/health/') ? undefined : await login?.check(request.headers.authorization);
  if (denial) return plain(statuses[denial.kind], denial.reason);
  const foreign = request.method === 'GET' ? undefined : whyForeign(request, host);
  if (foreign) return plain(403, foreign);
  const body = await bodyOf(request);
  if (body === undefined) return plain(413, `Expected a body of at most ${MAX_BODY} bytes, but it was larger`);
  return route(body);
}

/** Undefined if it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The rest of a body that is too large is read and dropped: a client that still sends would not read the answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  return size <= MAX_BODY ? Buffer.concat(chunks).toString() : undefined;
}

function send(response: ServerResponse, { status, type, body }: MonitorAnswer): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
