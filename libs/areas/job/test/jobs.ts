import { Scenario } from '@millrace/kernel/testing';
import type { JobShape } from '../src/area.ts';
import { job } from '../src/area.ts';

/** A job area with job 1 of element 11, instance 2, type `pay`. */
export function withJob(): Scenario<JobShape> {
  return new Scenario<JobShape>(job)
    .given('JobCreated', {
      job: 1,
      element: 11,
      instance: 2,
      elementId: 'charge',
      processId: 'order',
      type: 'pay',
      retries: 3,
    })
    .withNextKey(2);
}

/** The same, at a worker until 100. */
export function withActivatedJob(): Scenario<JobShape> {
  return withJob().given('JobActivated', { job: 1, worker: 'till', deadline: 100 });
}

/** The same, out of retries; its block has the number 2. */
export function withBlockedJob(): Scenario<JobShape> {
  return withActivatedJob()
    .given('JobFailed', { job: 1, retries: 0, retryAt: 0 })
    .given('JobBlocked', { job: 1, n: 2 })
    .withNextKey(3);
}
