import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Config } from '@millrace/service';
import { findNatsServer, HOW_TO_GET_IT } from '@millrace/testkit/nats-binary/find';
import type { ChildOptions } from './child.ts';
import { Child } from './child.ts';
import { Guard } from './guard.ts';
import type { NatsPorts } from './nats-ports.ts';
import { natsConfiguration, natsPorts } from './nats-ports.ts';
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

/** What one of our processes is started with beside what all have: for tests that watch it or do it harm. */
export interface Launch {
  readonly args?: readonly string[];
  /** What Node gets before the program, such as a module to load first. */
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it finds NATS, if not where it is. */
  readonly nats?: string;
}

/** Called for each process of ours, by its name, when it is started. */
export type LaunchOf = (name: string, cluster: Cluster) => Launch | Promise<Launch>;

export interface Output {
  /** A process has written a line. */
  line(name: string, text: string): void;
  /** A process has ended without being asked to. */
  ended(name: string, how: string): void;
}

/** A nats-server, services and a gateway in processes of their own. */
export class Cluster {
  readonly options: LocalOptions;
  readonly children = new Map<string, Child>();
  readonly #output: Output;
  readonly #guard = new Guard();
  /** Where the nats-servers keep their streams. */
  readonly folder: string;
  readonly #ports: readonly NatsPorts[];
  readonly #launchOf: LaunchOf;
  #isStopping = false;

  private constructor(
    options: LocalOptions,
    output: Output,
    launchOf: LaunchOf,
    folder: string,
    ports: readonly NatsPorts[],
  ) {
    this.options = options;
    this.#output = output;
    this.#launchOf = launchOf;
    this.folder = folder;
    this.#ports = ports;
  }

  /**
   * Starts everything and waits until it is ready.
   * @throws an error whose message says what to do; everything is ended then
   */
  static async start(options: LocalOptions, output: Output, launchOf: LaunchOf = () => ({})): Promise<Cluster> {
    const folder = options.temporary ? await mkdtemp(join(tmpdir(), 'millrace-cluster-')) : resolve(options.data);
    const cluster = new Cluster(options, output, launchOf, folder, await natsPorts(options.servers));
    try {
      await Promise.all(cluster.#ports.map((_, index) => cluster.startNats(index)));
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

  /** Where the views are, as `http://host:port`. */
  get views(): string {
    return this.children.get('gateway')?.found(2) ?? '';
  }

  /** Host and port of each nats-server, with commas between. */
  get natsAddress(): string {
    return this.#ports.map(({ port }) => `127.0.0.1:${port}`).join(',');
  }

  /** Starts a nats-server, again on the same port and store. */
  async startNats(index = 0): Promise<Child> {
    const binary = await findNatsServer();
    if (binary === undefined) throw new Error(HOW_TO_GET_IT);
    const port = this.#ports[index];
    if (!port) throw new RangeError(`There is no nats-server ${index}`);
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, `${port.name}.conf`);
    await writeFile(file, natsConfiguration(port, this.#ports, this.folder, this.options.maxPayloadBytes));
    return this.#start({ name: port.name, command: binary, args: ['-c', file], ready: /Server is ready/ });
  }

  /** Starts a process of a service; `copy` numbers those of the same service. */
  startService(service: ServiceName, copy: number): Promise<Child> {
    const name = `${service}-${copy}`;
    const monitoring = `http://127.0.0.1:${this.#ports[0]?.monitorPort}`;
    const replicas = String(this.options.servers);
    return this.#startOurs(
      name,
      service,
      ['--name', name, '--replicas', replicas, '--nats-monitoring', monitoring],
      / is ready: .*(http:\/\/\S+)\/metrics/,
    );
  }

  startGateway(): Promise<Child> {
    const { port, httpPort, monitorPort, requestTimeoutMs, longPollMs, probeMs } = this.options;
    const ports = { port, 'http-port': httpPort, 'monitor-port': monitorPort };
    const times = { 'request-timeout-ms': requestTimeoutMs, 'long-poll-ms': longPollMs, 'probe-ms': probeMs };
    const args = { ...ports, ...times };
    const words = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const ready = /gRPC API on ([\w.]+:\d+), .*going on: (http:\/\/\S+)\/\s.*(http:\/\/\S+)\/metrics/;
    return this.#startOurs('gateway', 'gateway', words, ready);
  }

  /** Ends everything, the nats-server last. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.children.get('gateway')?.stop();
    const isServer = ({ name }: Child) => this.#ports.some((port) => port.name === name);
    const children = [...this.children.values()];
    await Promise.all(children.filter((child) => !isServer(child)).map((child) => child.stop()));
    await Promise.all(children.filter(isServer).map((child) => child.stop()));
    this.#guard.dismiss();
    if (this.options.temporary) await rm(this.folder, { recursive: true, force: true });
  }

  async #startOurs(name: string, app: string, args: readonly string[], ready: RegExp): Promise<Child> {
    const { runtime, partitions } = this.options;
    const launch = await this.#launchOf(name, this);
    const { nodeArgs = [], nats = this.natsAddress, env } = launch;
    const [command, before] =
      runtime === 'node' ? [process.execPath, [...NODE, ...nodeArgs]] : ['node_modules/.bin/deno', DENO];
    const shared = ['--nats', nats, '--partitions', String(partitions), ...args, ...(launch.args ?? [])];
    return this.#start({
      name,
      command,
      args: [...before, `apps/${app}/src/main.ts`, ...shared],
      ready,
      ...(env && { env }),
    });
  }

  #start(options: Omit<ChildOptions, 'line'>): Promise<Child> {
    const { name } = options;
    const line = (from: string, text: string) => this.#output.line(from, text);
    return Child.start({ ...options, line }, (child) => {
      this.children.set(name, child);
      this.#guard.watch(child.pid);
      void child.exited.then(() => {
        if (!this.#isStopping) this.#output.ended(name, child.end ?? '');
      });
    });
  }
}
