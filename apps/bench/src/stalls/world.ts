import { setTimeout as pause } from 'node:timers/promises';
import { type Int64, int64ToText, numberToInt64 } from '@millrace/protocol';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { taskProcess } from '../processes.ts';
import { frame, RawClient } from '../raw-client.ts';
import type { OwnServer } from '../server.ts';
import { type Body, encodeRequest } from './mutations.ts';

/** The id of the process that is there, and the type of its one job. */
export const PROCESS = 'target';
const MOST_TRIES = 20;
const RETRY_MS = 500;
const JOBS = 300;
const JOBS_AT_ONCE = 20;
/** How long a call may take that would wait for ever, in milliseconds. */
const PATIENCE_MS = 20_000;
const STREAM_MS = 300;

/** A server with something on it to attack. */
export class World {
  readonly #client: GatewayClient;
  readonly #raw: RawClient;
  readonly #viewsUrl: string;

  private constructor(address: string, viewsUrl: string) {
    this.#viewsUrl = viewsUrl;
    this.#client = new GatewayClient(address);
    this.#raw = new RawClient(address, 1);
  }

  static async open({ address, viewsUrl }: Pick<OwnServer, 'address' | 'viewsUrl'>): Promise<World> {
    const world = new World(address, viewsUrl);
    await world.deploy('target.bpmn', taskProcess(PROCESS));
    return world;
  }

  async deploy(name: string, content: Uint8Array): Promise<void> {
    await this.#client.call('DeployResource', { resources: [{ name, content }] });
  }

  /** Sends a request, whatever it is, and gives gRPC's number of its status. */
  async send(rpc: string, body: Body): Promise<number> {
    const patience = AbortSignal.timeout(rpc === 'StreamActivatedJobs' ? STREAM_MS : PATIENCE_MS);
    const { status } = await this.#raw.call(rpc, frame(encodeRequest(rpc, body)), patience);
    return status;
  }

  /** The key of a new instance. */
  async instance(bpmnProcessId = PROCESS): Promise<string> {
    const request = { bpmnProcessId, version: -1, variables: '{"key":"k"}' };
    const { processInstanceKey } = await patiently(() => this.#client.call('CreateProcessInstance', request));
    return int64ToText(processInstanceKey);
  }

  /** The key of a new instance of a process that may not be there. */
  async tryInstance(bpmnProcessId: string, variables: string): Promise<string | undefined> {
    const request = { bpmnProcessId, version: -1, variables };
    return this.#client.call('CreateProcessInstance', request).then(
      ({ processInstanceKey }) => int64ToText(processInstanceKey),
      () => undefined,
    );
  }

  /** Asks for a view, whatever the body is, and gives HTTP's status. */
  async search(path: string, body: string): Promise<number> {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(`${this.#viewsUrl}/v2/${path}`, { method: 'POST', headers, body, signal });
    await response.arrayBuffer();
    return response.status;
  }

  /** Many jobs that wait to be activated. */
  async jobs(): Promise<void> {
    for (let made = 0; made < JOBS; made += JOBS_AT_ONCE) {
      await Promise.all(Array.from({ length: JOBS_AT_ONCE }, () => this.instance()));
    }
  }

  /** The key of a job that was activated. */
  async job(): Promise<string> {
    await this.instance();
    const [key = ''] = await this.activate(1);
    return key;
  }

  /** Activates jobs, with all their variables. */
  activate(maxJobsToActivate: number, type = PROCESS): Promise<string[]> {
    const request = { type, worker: 'w', timeout: numberToInt64(60_000), maxJobsToActivate };
    const keys: string[] = [];
    const stream = this.#client.activateJobs({ ...request, requestTimeout: numberToInt64(-1) });
    return new Promise((resolve) => {
      stream.on('data', ({ jobs }) => keys.push(...jobs.map(({ key }: { key: Int64 }) => int64ToText(key))));
      stream.on('error', () => resolve(keys));
      stream.on('end', () => resolve(keys));
    });
  }

  close(): void {
    this.#client.close();
    this.#raw.close();
  }
}

/** Tries again what a server that is busy with an attack rejects or leaves unanswered. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await pause(RETRY_MS);
    }
  }
}
