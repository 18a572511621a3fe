import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpTimeouts } from '@millrace/service';
import { ServerError, Status } from 'nice-grpc-common';
import { defect } from '../grpc/status.ts';
import type { GatewayOptions } from '../options.ts';
import { badQuery, notThere, Problem, wrongMethod } from './problem.ts';

/** What a request asks. */
export interface ViewRequest {
  /** The part of the path that the route leaves open. */
  readonly key: string;
  /** The address that the client asked for, `127.0.0.1:8080`; empty where it names none. */
  readonly host: string;
  readonly query: URLSearchParams;
  /** The JSON of the body; an empty object where there is none. */
  readonly body: unknown;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** A page or a document. */
export interface Content {
  readonly type: string;
  readonly text: string;
}

/** Answers a request. Throws a Problem for what is no good. */
export type Route = (request: ViewRequest) => Promise<Content>;

/** The routes by method and path; `{key}` stands for one part of the path. */
export type Routes = Readonly<Record<string, Route>>;

/** A server of views over HTTP. */
export interface HttpServer {
  /** Opens the port, 0 for a free one, and says which it is. Rejects when it is taken. */
  listen(host: string, port: number): Promise<number>;
  close(): Promise<void>;
}

const METHODS = ['GET', 'POST'];
const MAX_BODY_BYTES = 1024 * 1024;

/** Serves views over HTTP. */
export function httpServer(routes: Routes, options: GatewayOptions): HttpServer {
  const server = createServer(httpTimeouts(), (request, response) => void respond(request, response, routes, options));
  return {
    listen: (host, port) => listen(server, host, port),
    async close() {
      if (!server.listening) return;
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), options.shutdownMs);
      await new Promise((closed) => server.close(closed));
      clearTimeout(patience);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((opened, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      opened((server.address() as AddressInfo).port);
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Routes,
  options: GatewayOptions,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const { method = '', url = '/' } = request;
  // Not every target is a URL, and nobody would hear of an error here: the process would end of it.
  const { pathname = url, searchParams: query = new URLSearchParams() } = URL.parse(url, 'http://millrace') ?? {};
  try {
    const { route, key } = find(routes, method, pathname);
    const body = method === 'POST' ? await readJson(request) : {};
    const content = await route({ key, host: hostOf(request), query, body, signal: gone.signal });
    answerWith(response, 200, content);
  } catch (error) {
    if (gone.signal.aborted) return;
    const { status, title, message } = problemOf(error, `${method} ${pathname}`, options);
    const body = { type: 'about:blank', title, status, detail: message, instance: pathname };
    answerWith(response, status, { type: 'application/problem+json', text: JSON.stringify(body) });
  }
}

function find(routes: Routes, method: string, path: string): { readonly route: Route; readonly key: string } {
  const slash = path.lastIndexOf('/');
  const withKey = `${path.slice(0, slash)}/{key}`;
  const of = (wanted: string) => (Object.hasOwn(routes, wanted) ? routes[wanted] : undefined);
  const exact = of(`${method} ${path}`);
  if (exact) return { route: exact, key: '' };
  const keyed = of(`${method} ${withKey}`);
  if (keyed) return { route: keyed, key: path.slice(slash + 1) };
  const allowed = METHODS.filter((other) => of(`${other} ${path}`));
  if (allowed.length > 0) throw wrongMethod(`Expected ${allowed.join(' or ')} for '${path}', but it was ${method}`);
  throw notThere(`There is no '${method} ${path}' in this version of Millrace`);
}

/** Nothing but a name or address and a port: a page shows it. */
function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  return /^[\w.:[\]-]{1,255}$/.test(host) ? host : '';
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Problem(413, 'CONTENT_TOO_LARGE', 'The body is larger than 1 MB');
    chunks.push(chunk);
  }
  if (bytes === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw badQuery('The body is no JSON');
  }
}

/** What a client may see of an error. */
function problemOf(error: unknown, request: string, options: GatewayOptions): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ServerError) return new Problem(httpStatus(error.code), Status[error.code], error.details);
  return new Problem(500, 'INTERNAL', defect(options.log, request, error).details);
}

function httpStatus(code: Status): number {
  if (code === Status.DEADLINE_EXCEEDED) return 504;
  return code === Status.UNAVAILABLE ? 503 : 500;
}

function answerWith(response: ServerResponse, status: number, { type, text }: Content): void {
  response.writeHead(status, { 'content-type': type }).end(text);
}
