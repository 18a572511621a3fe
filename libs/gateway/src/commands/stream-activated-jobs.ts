import type { DeliveredJob } from '../jobs/delivered-job.ts';
import type { JobDelivery } from '../jobs/job-delivery.ts';
import { checkJobNames } from './checks/job-names.ts';
import type { StreamedCommand } from './client-command.ts';
import { invalidRequest } from './execution/outcome.ts';
import { fetchedNames } from './variables/fetched-names.ts';

export interface StreamActivatedJobs {
  readonly type: string;
  readonly worker: string;
  /** How long a job stays with the worker, in milliseconds. */
  readonly timeoutMs: number;
  /** Variables wanted; none means all. */
  readonly fetchVariables: readonly string[];
}

/** A worker opens a stream: jobs that become activatable from now on are pushed to it. */
export function streamActivatedJobs(delivery: JobDelivery): StreamedCommand<StreamActivatedJobs, DeliveredJob> {
  return (request, call) => {
    checkRequest(request);
    const { type, worker, timeoutMs } = request;
    const names = fetchedNames(request.fetchVariables);
    return delivery.stream({ type, worker, timeoutMs, names }, call);
  };
}

function checkRequest({ timeoutMs, type, worker }: StreamActivatedJobs): void {
  if (timeoutMs < 1) throw wrong('timeout', 'greater than zero', `'${timeoutMs}'`);
  if (type === '') throw wrong('type', 'present', 'blank');
  checkJobNames({ type, worker }, wrong);
}

function wrong(field: string, expected: string, was: string): Error {
  return invalidRequest(`Expected to stream activated jobs with ${field} to be ${expected}, but it was ${was}`);
}
