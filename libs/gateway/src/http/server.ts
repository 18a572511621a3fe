import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { httpTimeouts, type Login, type TlsSource } from '@millrace/service';
import { denied, outcomeOf } from '../commands/execution/outcome.ts';
import type { GatewayOptions } from '../options.ts';
import { readForm } from './body/form.ts';
import { JsonBody } from './body/json-body.ts';
import { checkContentType, checkOwn } from './own-requests.ts';
import { Problem, problemOf } from './problem.ts';
import type { HttpAnswer, HttpRequest, Route } from './route.ts';
import { Router, type Routes } from './router.ts';

/** A server of routes over HTTP. */
export interface HttpServer {
  /** Opens the port, 0 for a free one, and says which it is. Rejects when it is taken. */
  listen(host: string, port: number): Promise<number>;
  close(): Promise<void>;
}

/** The largest body of a request that changes nothing. */
const MAX_QUERY_BYTES = 1024 * 1024;

/** Serves routes over HTTP. */
export function httpServer(routes: Routes, options: GatewayOptions): HttpServer {
  const router = new Router(routes);
  const server = newServer(options.tls, (request, response) => void respond(request, response, router, options));
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

function newServer(tls: TlsSource | undefined, onRequest: RequestListener): Server {
  if (!tls) return createServer(httpTimeouts(), onRequest);
  const requestCert = tls.current.clientCa !== undefined;
  const context = () => ({ key: tls.current.key, cert: tls.current.cert, ca: tls.current.clientCa });
  const options = { ...httpTimeouts(), ...context(), requestCert, rejectUnauthorized: requestCert };
  const server = createSecureServer(options, onRequest);
  tls.onChange(() => server.setSecureContext(context()));
  return server;
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
  router: Router,
  options: GatewayOptions,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const { method = '', url = '/' } = request;
  // Not every target is a URL, and an error here would end the process.
  const { pathname = url, searchParams: query = new URLSearchParams() } = URL.parse(url, 'http://millrace') ?? {};
  try {
    const { route, parameters } = router.find(method, pathname);
    if (options.login && !route.isPublic) await checkLogin(request, options.login);
    if (route.changes) {
      checkOwn(request);
      checkContentType(request, route.takes === 'form');
    }
    const { body, form } = await contentOf(request, route, options);
    const { signal } = gone;
    // A client over HTTP has as many connections as it likes.
    const peer = request.socket.remoteAddress ?? '';
    const answer = await route.answer({ parameters, host: hostOf(request), query, body, form, signal, peer });
    if (answer.ended) callWhenEnded(response, answer.ended, options);
    send(response, answer);
  } catch (error) {
    if (gone.signal.aborted) return;
    const problem =
      error instanceof Problem ? error : problemOf(outcomeOf(error, `${method} ${pathname}`, options.log));
    if (problem.status === 401) response.setHeader('www-authenticate', options.login?.challenge ?? '');
    send(response, problemAnswer(problem, pathname));
  }
}

async function checkLogin({ headers }: IncomingMessage, login: Login): Promise<void> {
  const denial = await login.check(headers.authorization);
  if (denial) throw denied(denial);
}

/** Nothing but a name or address and a port: a page shows it. */
function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  return /^[\w.:[\]-]{1,255}$/.test(host) ? host : '';
}

/** What a request has in its body. */
async function contentOf(
  request: IncomingMessage,
  { changes, takes }: Route,
  { maxMessageBytes }: GatewayOptions,
): Promise<Pick<HttpRequest, 'body' | 'form'>> {
  if (takes === 'nothing') return { body: new JsonBody(''), form: [] };
  const bytes = await bytesOf(request, changes ? maxMessageBytes : MAX_QUERY_BYTES);
  if (takes === 'form') return { body: new JsonBody(''), form: await readForm(request.headers, bytes) };
  return { body: new JsonBody(bytes.toString()), form: [] };
}

async function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new Problem(413, 'CONTENT_TOO_LARGE', `Expected a body of at most ${maxBytes} bytes, but it was larger`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function problemAnswer({ status, title, message }: Problem, instance: string): HttpAnswer {
  const content = { type: 'about:blank', title, status, detail: message, instance };
  return { status, type: 'application/problem+json', text: JSON.stringify(content) };
}

function send(response: ServerResponse, { status, type, text }: HttpAnswer): void {
  response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(text);
}

/** In the turn of the event itself: right after it the request counts as one whose caller has gone. */
function callWhenEnded(
  response: ServerResponse,
  ended: NonNullable<HttpAnswer['ended']>,
  { log }: GatewayOptions,
): void {
  let isOver = false;
  const end = (isSent: boolean) => {
    if (isOver) return;
    isOver = true;
    ended(isSent).catch((error: unknown) => outcomeOf(error, 'the end of an answer', log));
  };
  response.once('finish', () => end(true));
  response.once('close', () => end(false));
  if (response.destroyed) end(false);
}
