import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePorts } from '../free-ports.ts';
import { Guardian } from './guardian.ts';

export interface NatsServerOptions {
  /** When a server writes to disk for good: with every append, or after so many seconds. */
  readonly syncInterval?: 'always' | `${number}s`;
  /** The largest message, in bytes; 8 MB unless said. */
  readonly maxPayloadBytes?: number;
  /** Further lines of its configuration, such as users or TLS. */
  readonly settings?: string;
}

/** Where a server that is one of several stands among them. */
export interface ClusterNode {
  readonly name: string;
  readonly clusterPort: number;
  readonly routes: readonly number[];
}

const START_TIMEOUT_MS = 300_000;

/** A nats-server of a test: on a free port of 127.0.0.1, with its store in a temporary folder. Both end with the test. */
export class NatsServer {
  readonly port: number;
  readonly #binary: string;
  readonly #monitoringPort: number;
  readonly #folder: string;
  readonly #guardian: Guardian;
  #child: ChildProcess | undefined;

  private constructor(binary: string, port: number, monitoringPort: number, folder: string) {
    this.#binary = binary;
    this.port = port;
    this.#monitoringPort = monitoringPort;
    this.#folder = folder;
    this.#guardian = new Guardian(folder);
  }

  /** Prepares a server and starts it, unless it is one of several: those are started together. */
  static async create(binary: string, options: NatsServerOptions = {}, node?: ClusterNode): Promise<NatsServer> {
    const [port = 0, monitoringPort = 0] = await freePorts(2);
    const folder = await mkdtemp(join(tmpdir(), 'millrace-nats-'));
    const server = new NatsServer(binary, port, monitoringPort, folder);
    await writeFile(join(folder, 'nats.conf'), configuration(server, folder, monitoringPort, options, node));
    if (!node) await server.start();
    return server;
  }

  get url(): string {
    return `127.0.0.1:${this.port}`;
  }

  get monitoringUrl(): string {
    return `http://127.0.0.1:${this.#monitoringPort}`;
  }

  /** Where its streams are kept. */
  get storeFolder(): string {
    return join(this.#folder, 'store');
  }

  get logFile(): string {
    return join(this.#folder, 'server.log');
  }

  /** Starts it, again on the same port and store, and waits until it takes connections. */
  async start(): Promise<void> {
    const child = spawn(this.#binary, ['-c', join(this.#folder, 'nats.conf')], { stdio: 'ignore' });
    this.#child = child;
    this.#guardian.guard(child.pid);
    child.once('exit', () => this.#guardian.guard(undefined));
    const end = Date.now() + START_TIMEOUT_MS;
    while (!(await answers(this.port))) {
      if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`);
      if (Date.now() > end) throw new Error('nats-server did not start in time');
      await delay(20);
    }
  }

  /** Sends it a signal: SIGKILL ends it at once, SIGTERM in order, SIGSTOP and SIGCONT halt it for a while. */
  signal(name: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(name);
  }

  /** Ends it and waits until it has. */
  async end(name: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(name);
    await exited;
  }

  /** Ends it and removes what it kept. */
  async remove(): Promise<void> {
    await this.end('SIGKILL');
    await this.#guardian.finish();
  }
}

function configuration(
  { port }: NatsServer,
  folder: string,
  monitoringPort: number,
  { syncInterval = 'always', maxPayloadBytes = 8 * 1024 * 1024, settings = '' }: NatsServerOptions,
  node: ClusterNode | undefined,
): string {
  const lines = [
    `listen: "127.0.0.1:${port}"`,
    `http: "127.0.0.1:${monitoringPort}"`,
    `log_file: "${join(folder, 'server.log')}"`,
    `max_payload: ${maxPayloadBytes}`,
    `jetstream { store_dir: "${join(folder, 'store')}", sync_interval: ${syncInterval} }`,
    settings,
  ];
  if (node) {
    const routes = node.routes.map((route) => `"nats://127.0.0.1:${route}"`).join(', ');
    lines.push(`server_name: ${node.name}`);
    lines.push(`cluster { name: test, listen: "127.0.0.1:${node.clusterPort}", routes: [${routes}] }`);
  }
  return lines.join('\n');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial(port, '127.0.0.1');
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    // A server speaks first.
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
  });
}
