import type { ServiceError } from '@grpc/grpc-js';
import { Client, credentials } from '@grpc/grpc-js';
import type { Int64 } from '@millrace/protocol';
import { int64ToNumber, int64ToText, numberToInt64 } from '@millrace/protocol';
import { Gateway } from '@millrace/protocol/gateway';

type Rpcs = typeof Gateway;
type Unary = { [N in keyof Rpcs]: Rpcs[N]['responseStream'] extends true ? never : N }[keyof Rpcs];
type Request<N extends keyof Rpcs> = Parameters<Rpcs[N]['request']['encode']>[0];
type Response<N extends keyof Rpcs> = ReturnType<Rpcs[N]['response']['decode']>;

/** A job as a worker gets it, its keys as text. */
export interface Job {
  readonly key: string;
  readonly jobKey: Int64;
  readonly instance: string;
  readonly element: string;
  readonly variables: string;
  readonly retries: number;
  /** When it was activated, in milliseconds since 1970, by the engine's clock. */
  readonly activatedAt: number;
}

/** A cheap client: the generated codecs on bare grpc-js. It never tries anything twice. */
export class TestClient {
  readonly #client: Client;
  readonly #timeoutMs: number;

  constructor(address: string, timeoutMs = 120_000) {
    this.#timeoutMs = timeoutMs;
    this.#client = new Client(address, credentials.createInsecure(), { 'grpc.enable_retries': 0 });
  }

  call<N extends Unary & string>(rpc: N, request: Request<N>): Promise<Response<N>> {
    const { request: input, response: output } = Gateway[rpc];
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        `/gateway_protocol.Gateway/${rpc}`,
        (message: Request<N>) => Buffer.from(input.encode(message as never).finish()),
        (bytes: Buffer) => output.decode(bytes) as Response<N>,
        request,
        { deadline: Date.now() + this.#timeoutMs },
        (error, response) => (error ? reject(error) : resolve(response as Response<N>)),
      );
    });
  }

  /** Deploys a process, and gives its version and key. */
  async deploy(name: string, content: Uint8Array): Promise<{ readonly version: number; readonly key: string }> {
    const { deployments } = await this.call('DeployResource', { resources: [{ name, content }] });
    const process = deployments[0]?.process;
    if (!process) throw new Error(`No process in the answer for ${name}`);
    return { version: process.version, key: int64ToText(process.processDefinitionKey) };
  }

  /** Starts an instance of the newest version, and gives its key. */
  async create(processId: string, variables = ''): Promise<string> {
    const created = await this.call('CreateProcessInstance', { bpmnProcessId: processId, version: -1, variables });
    return int64ToText(created.processInstanceKey);
  }

  complete(jobKey: Int64, variables = ''): Promise<object> {
    return this.call('CompleteJob', { jobKey, variables });
  }

  fail(jobKey: Int64, retries: number): Promise<object> {
    return this.call('FailJob', { jobKey, retries, errorMessage: 'it does not work' });
  }

  throwError(jobKey: Int64, errorCode: string): Promise<object> {
    return this.call('ThrowError', { jobKey, errorCode });
  }

  /** Publishes a message that is buffered for `ttlMs`, and gives its key. */
  async publish(name: string, correlationKey: string, messageId: string, ttlMs: number): Promise<string> {
    const timeToLive = numberToInt64(ttlMs);
    return int64ToText((await this.call('PublishMessage', { name, correlationKey, messageId, timeToLive })).key);
  }

  /** Activates jobs of a type; waits for some for `waitMs`, and gives none after that. */
  activate(type: string, maxJobsToActivate: number, timeoutMs: number, waitMs: number): Promise<Job[]> {
    const { request: input, response: output } = Gateway.ActivateJobs;
    const stream = this.#client.makeServerStreamRequest(
      '/gateway_protocol.Gateway/ActivateJobs',
      (message: Request<'ActivateJobs'>) => Buffer.from(input.encode(message).finish()),
      (bytes: Buffer) => output.decode(bytes),
      {
        type,
        worker: 'test',
        timeout: numberToInt64(timeoutMs),
        maxJobsToActivate,
        requestTimeout: numberToInt64(waitMs),
      },
      { deadline: Date.now() + waitMs + this.#timeoutMs },
    );
    const jobs: Job[] = [];
    return new Promise((resolve, reject) => {
      stream.on('data', (response: Response<'ActivateJobs'>) => {
        for (const { key, processInstanceKey, elementId: element, variables, retries, deadline } of response.jobs) {
          const instance = int64ToText(processInstanceKey);
          const activatedAt = int64ToNumber(deadline) - timeoutMs;
          jobs.push({ key: int64ToText(key), jobKey: key, instance, element, variables, retries, activatedAt });
        }
      });
      stream.on('end', () => resolve(jobs));
      // What came before the connection broke is with the worker all the same.
      stream.on('error', (error) => (jobs.length > 0 ? resolve(jobs) : reject(error)));
    });
  }

  close(): void {
    this.#client.close();
  }
}

/** The gRPC status code and text of a failed call. */
export function statusOf(error: unknown): { readonly code: number; readonly details: string } {
  const { code, details } = error as ServiceError;
  if (code === undefined) throw error;
  return { code, details };
}
