import type { DeliveredJob } from '../jobs/delivered-job.ts';
import type { JobDelivery } from '../jobs/job-delivery.ts';
import { checkJobNames } from './checks/job-names.ts';
import type { StreamedCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { rejected } from './execution/outcome.ts';
import { fetchedNames } from './variables/fetched-names.ts';

export interface ActivateJobs {
  readonly type: string;
  readonly worker: string;
  /** How long a job stays with the worker, in milliseconds. */
  readonly timeoutMs: number;
  readonly maxJobs: number;
  /** Variables wanted; none means all. */
  readonly fetchVariables: readonly string[];
  /** How long to wait for a first job, in milliseconds; 0: as long as the gateway's default; negative: not at all. */
  readonly requestTimeoutMs: number;
  /** Whether all jobs come together. */
  readonly inOnePiece: boolean;
}

/** A worker asks for jobs, and waits for the first if there are none. They come as they are found, some at a time. */
export function activateJobs(
  { options }: Executor,
  delivery: JobDelivery,
): StreamedCommand<ActivateJobs, readonly DeliveredJob[]> {
  return (request, call) => {
    checkRequest(request);
    const { type, worker, timeoutMs, maxJobs, requestTimeoutMs, inOnePiece } = request;
    const names = fetchedNames(request.fetchVariables);
    const waitMs = requestTimeoutMs === 0 ? options.longPollMs : Math.max(0, requestTimeoutMs);
    return delivery.activate({ type, worker, timeoutMs, maxJobs, names, waitMs, inOnePiece }, call);
  };
}

function checkRequest({ maxJobs, timeoutMs, type, worker }: ActivateJobs): void {
  if (maxJobs < 1) throw wrong('max jobs to activate', 'greater than zero', `'${maxJobs}'`);
  if (timeoutMs < 1) throw wrong('timeout', 'greater than zero', `'${timeoutMs}'`);
  if (type === '') throw wrong('type', 'present', 'blank');
  if (worker === '') throw wrong('worker', 'present', 'blank');
  checkJobNames({ type, worker }, wrong);
}

function wrong(field: string, expected: string, was: string): Error {
  const reason = `Expected to activate job batch with ${field} to be ${expected}, but it was ${was}`;
  return rejected('ACTIVATE', { type: 'INVALID_ARGUMENT', reason });
}
