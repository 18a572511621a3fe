import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Config } from '../../libs/service/src/index.ts';
import { findNatsServer, HOW_TO_GET_IT } from '../../scripts/nats-server/find.ts';
import { Child } from './child.ts';
import { Guard } from './guard.ts';
import type { options } from './options.ts';

export const SERVICES = ['deployment', 'instance', 'job', 'message', 'incident'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** No file is written and no process started; the network is only that of this machine. */
const DENO = ['run', '--quiet', '--no-prompt', '--node-modules-dir=manual', '--allow-net=127.0.0.1'].concat([
  '--allow-read',
  '--allow-env',
  '--allow-sys',
]);
const NODE = ['--disable-warning=ExperimentalWarning'];

export type LocalOptions = Config<typeof options>;

export interface Output {
  /** A process has written a line. */
  line(name: string, text: string): void;
  /** A process has ended, and nobody asked it to. */
  ended(name: string, how: string): void;
}

/** A nats-server, services and a gateway in processes of their own. */
export class Cluster {
  readonly options: LocalOptions;
  readonly children = new Map<string, Child>();
  readonly #output: Output;
  readonly #guard = new Guard();
  readonly #folder: string;
  readonly #natsPort: number;
  readonly #natsMonitorPort: number;
  #isStopping = false;

  private constructor(
    options: LocalOptions,
    output: Output,
    folder: string,
    [natsPort = 0, natsMonitorPort = 0]: readonly number[],
  ) {
    this.options = options;
    this.#output = output;
    this.#folder = folder;
    this.#natsPort = natsPort;
    this.#natsMonitorPort = natsMonitorPort;
  }

  /**
   * Starts everything and waits until it is ready.
   * @throws an error whose message tells people what to do; everything is ended then
   */
  static async start(options: LocalOptions, output: Output): Promise<Cluster> {
    const folder = options.temporary ? await mkdtemp(join(tmpdir(), 'millrace-cluster-')) : resolve(options.data);
    const cluster = new Cluster(options, output, folder, [await freePort(), await freePort()]);
    try {
      await cluster.startNats();
      const copies = Array.from({ length: options.copies }, (_, copy) => copy);
      // The first copies lead: the others find them there.
      for (const copy of copies) await Promise.all(SERVICES.map((service) => cluster.startService(service, copy)));
      await cluster.startGateway();
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /** Host and port of the gRPC API. */
  get address(): string {
    return this.children.get('gateway')?.found(1) ?? '';
  }

  get natsAddress(): string {
    return `127.0.0.1:${this.#natsPort}`;
  }

  /** Starts the nats-server, again on the same port and store. */
  async startNats(): Promise<Child> {
    const binary = await findNatsServer();
    if (binary === undefined) throw new Error(HOW_TO_GET_IT);
    await mkdir(this.#folder, { recursive: true });
    const file = join(this.#folder, 'nats.conf');
    const lines = [
      `listen: "${this.natsAddress}"`,
      `http: "127.0.0.1:${this.#natsMonitorPort}"`,
      'max_payload: 8388608',
      `jetstream { store_dir: "${join(this.#folder, 'store')}", sync_interval: always }`,
    ];
    await writeFile(file, `${lines.join('\n')}\n`);
    return this.#start('nats', binary, ['-c', file], /Server is ready/);
  }

  /** Starts a process of a service; `copy` numbers those of the same service. */
  startService(service: ServiceName, copy: number): Promise<Child> {
    const name = `${service}-${copy}`;
    const monitoring = `http://127.0.0.1:${this.#natsMonitorPort}`;
    return this.#startOurs(
      name,
      service,
      ['--name', name, '--nats-monitoring', monitoring],
      / is ready: .*(http:\/\/\S+)\/metrics/,
    );
  }

  startGateway(): Promise<Child> {
    const { port, monitorPort, longPollMs, probeMs } = this.options;
    const args = { port, 'monitor-port': monitorPort, 'long-poll-ms': longPollMs, 'probe-ms': probeMs };
    const words = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]);
    return this.#startOurs('gateway', 'gateway', words, /gRPC API on ([\w.]+:\d+), .*(http:\/\/\S+)\/metrics/);
  }

  /** Ends everything, the nats-server last. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.children.get('gateway')?.stop();
    const services = [...this.children.values()].filter(({ name }) => name !== 'nats');
    await Promise.all(services.map((child) => child.stop()));
    await this.children.get('nats')?.stop();
    this.#guard.dismiss();
    if (this.options.temporary) await rm(this.#folder, { recursive: true, force: true });
  }

  #startOurs(name: string, app: string, args: readonly string[], ready: RegExp): Promise<Child> {
    const { runtime, partitions } = this.options;
    const [command, before] = runtime === 'node' ? [process.execPath, NODE] : ['node_modules/.bin/deno', DENO];
    const shared = ['--nats', this.natsAddress, '--partitions', String(partitions)];
    return this.#start(name, command, [...before, `apps/${app}/src/main.ts`, ...shared, ...args], ready);
  }

  #start(name: string, command: string, args: readonly string[], ready: RegExp): Promise<Child> {
    const line = (from: string, text: string) => this.#output.line(from, text);
    return Child.start({ name, command, args, line, ready }, (child) => {
      this.children.set(name, child);
      this.#guard.watch(child.pid);
      void child.exited.then(() => {
        if (!this.#isStopping) this.#output.ended(name, child.end ?? '');
      });
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
