import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerHttp2Session, ServerHttp2Stream } from 'node:http2';
import { constants } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { isIP } from 'node:net';
import type { TlsSource } from '@millrace/service';
import type { CompatServiceDefinition, ServiceImplementation } from 'nice-grpc';
import type { ServerMiddleware } from 'nice-grpc-common';
import { serveCall, unknownMethod, wrongContentType } from '../call/serve-call.ts';
import { Deadlines } from '../deadlines/deadlines.ts';
import type { GrpcServer, GrpcServerOptions } from '../grpc-server.ts';
import { type Implementation, type Method, method } from '../service/method.ts';
import { normalized } from '../service/normalized.ts';
import { keepAlive } from './keep-alive.ts';
import { type AnyHttp2Server, newHttp2Server } from './new-http2-server.ts';

/** Calls on the streams of `node:http2`, without a library in between. */
export class Http2GrpcServer implements GrpcServer {
  readonly #options: GrpcServerOptions;
  readonly #methods = new Map<string, Method>();
  readonly #deadlines = new Deadlines();
  readonly #servers = new Set<AnyHttp2Server>();
  readonly #sessions = new Set<ServerHttp2Session>();
  #isClosing = false;

  constructor(options: GrpcServerOptions) {
    this.#options = options;
  }

  add<Service extends CompatServiceDefinition, Extension = object>(
    definition: Service,
    implementation: ServiceImplementation<Service, Extension>,
    middleware?: ServerMiddleware<Extension>,
  ): void {
    const code = implementation as unknown as Readonly<Record<string, Implementation>>;
    for (const [name, each] of Object.entries(normalized(definition))) {
      const one = code[name];
      if (!one) throw new TypeError(`Expected an implementation of ${each.path}, but there is none`);
      this.#methods.set(each.path, method(each, one.bind(implementation), middleware as ServerMiddleware | undefined));
    }
  }

  async listen(host: string, port: number, tls?: TlsSource): Promise<number> {
    const [first = host, ...others] = isIP(host) ? [host] : await addressesOf(host);
    const opened = await this.#listenOn(first, port, tls);
    // A name can stand for addresses that this machine does not have.
    await Promise.allSettled(others.map((address) => this.#listenOn(address, opened, tls)));
    return opened;
  }

  async shutdown(): Promise<void> {
    this.#isClosing = true;
    const closed = [...this.#servers].map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
    const ended = [...this.#sessions].map((session) => new Promise((resolve) => session.once('close', resolve)));
    for (const session of this.#sessions) if (!session.closed) session.close();
    await Promise.all([...closed, ...ended]);
  }

  forceShutdown(): void {
    this.#isClosing = true;
    for (const server of this.#servers) server.close();
    // Given as a code only, it goes to each stream as well.
    for (const session of this.#sessions) session.destroy(constants.NGHTTP2_CANCEL as unknown as Error);
  }

  async #listenOn(host: string, port: number, tls: TlsSource | undefined): Promise<number> {
    const server = newHttp2Server(tls);
    server.on('session', this.#onSession);
    server.on('stream', this.#onStream);
    server.listen(port, host);
    await once(server, 'listening');
    // Such as too many open files when a connection comes.
    server.on('error', (error) => process.emitWarning(error));
    this.#servers.add(server);
    return (server.address() as AddressInfo).port;
  }

  readonly #onSession = (session: ServerHttp2Session): void => {
    // Its end is what counts; the reason changes nothing.
    session.on('error', ignore);
    if (this.#isClosing) {
      session.close();
      return;
    }
    this.#sessions.add(session);
    const stopPings = keepAlive(session, this.#options.keepAlive);
    session.once('close', () => {
      stopPings();
      this.#sessions.delete(session);
    });
  };

  readonly #onStream = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void => {
    stream.on('error', ignore);
    const path = headers[':path'] as string;
    const served = this.#methods.get(path);
    if (!headers['content-type']?.startsWith('application/grpc')) wrongContentType(stream);
    else if (served) serveCall(stream, headers, served, this.#deadlines, this.#options.maxReceiveBytes);
    else unknownMethod(stream, path);
  };
}

async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

function ignore(): void {}
