import type { ServiceError } from '@grpc/grpc-js';
import type { Int64 } from '@millrace/protocol';
import { int64ToNumber, int64ToText, numberToInt64 } from '@millrace/protocol';
import type { Response } from './gateway-client.ts';
import { GatewayClient } from './gateway-client.ts';

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

/** A client with the calls that loads and tests make. It never tries anything twice. */
export class TestClient extends GatewayClient {
  constructor(address: string, timeoutMs = 120_000) {
    super(address, timeoutMs);
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
    const timeout = numberToInt64(timeoutMs);
    const requestTimeout = numberToInt64(waitMs);
    const stream = this.activateJobs({ type, worker: 'test', timeout, maxJobsToActivate, requestTimeout }, waitMs);
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
}

/** The gRPC status code and text of a failed call. */
export function statusOf(error: unknown): { readonly code: number; readonly details: string } {
  const { code, details } = error as ServiceError;
  if (code === undefined) throw error;
  return { code, details };
}
