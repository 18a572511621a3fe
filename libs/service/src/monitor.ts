import type { IncomingMessage, Server, ServerResponse } from 'node:http';

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

/** More than any request to a monitor needs, in bytes. */
const MAX_BODY = 64 * 1024;

/** A small HTTP server for those who watch a process. Rejects if the port cannot be opened. */
export async function openMonitor(host: string, port: number, routes: MonitorRoutes): Promise<Monitor> {
  const server = createServer((request, response) => {
    answer(request, routes).then(
      (found) => send(response, found),
      () => send(response, { status: 500, type: 'text/plain', body: 'This failed inside Millrace; see its log.\n' }),
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

async function answer(request: IncomingMessage, routes: MonitorRoutes): Promise<MonitorAnswer> {
  const path = request.url?.split('?')[0] ?? '/';
  const route = routes[`${request.method} ${path}`];
  if (!route) {
    return { status: 404, type: 'text/plain', body: `There are: ${Object.keys(routes).join(', ')}\n` };
  }
  return route(await bodyOf(request));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('The body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
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
