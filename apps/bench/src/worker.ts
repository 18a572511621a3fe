import { finished } from 'node:stream';
import type { ServiceError } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { Int64 } from '@millrace/protocol';
import { int64ToText, numberToInt64 } from '@millrace/protocol';
import type { GatewayClient } from '@millrace/testkit/gateway-client';

export interface WorkerOptions {
  readonly type: string;
  /** What one poll asks for. */
  readonly maxJobs: number;
  /** JSON that a job is completed with. */
  readonly variables: string;
  /** Called for each completed job, with its instance's key and how long the call took, in milliseconds. */
  readonly completed: (instance: string, tookMs: number) => void;
  /** Called for each call that failed; unless given, that ends the bench. */
  readonly failed?: (error: Error) => void;
}

export interface Worker {
  /** How many of its polls were rejected for the load. */
  readonly rejectedPolls: number;
  /** Takes no more jobs. */
  stop(): void;
}

/** How long it waits after a poll that was rejected, in milliseconds. */
const BACK_OFF_MS = 50;

/** Completes jobs of a type as they come. A call of its that fails ends the bench, unless it is a poll under load. */
export function startWorker(client: GatewayClient, options: WorkerOptions): Worker {
  const { type, maxJobs, variables, completed, failed } = options;
  let isOver = false;
  let rejectedPolls = 0;
  const complete = async (jobKey: Int64, instance: string) => {
    const asked = performance.now();
    await client.call('CompleteJob', { jobKey, variables });
    completed(instance, performance.now() - asked);
  };
  const poll = () => {
    const request = { type, worker: 'bench', timeout: numberToInt64(60_000), maxJobsToActivate: maxJobs };
    const stream = client.activateJobs({ ...request, requestTimeout: numberToInt64(10_000) });
    stream.on('data', ({ jobs }) => {
      for (const { key, processInstanceKey } of jobs) {
        const ended = complete(key, int64ToText(processInstanceKey));
        if (failed) ended.catch(failed);
      }
    });
    finished(stream, (error) => {
      if (isOver) return;
      if (!error) return poll();
      if ((error as Error as ServiceError).code === status.RESOURCE_EXHAUSTED) rejectedPolls++;
      else if (failed) failed(error as Error);
      else throw error;
      setTimeout(poll, BACK_OFF_MS);
    });
  };
  poll();
  return {
    get rejectedPolls() {
      return rejectedPolls;
    },
    stop: () => (isOver = true),
  };
}
