import type { ScenarioOptions } from '@millrace/kernel/testing';
import { Scenario } from '@millrace/kernel/testing';
import type { StreamPlace, StreamPlaces } from '@millrace/protocol';
import type { JobShape } from '../src/area.ts';
import { job } from '../src/area.ts';

const noRoom: StreamPlaces = { takeStreamPlace: () => undefined };

/** A job area without jobs, where no job stream has room. */
export function jobScenario(options?: ScenarioOptions): Scenario<JobShape> {
  return new Scenario<JobShape>(job, options).withTransient(noRoom);
}

/** A job area with job 1 of element 11, instance 2, type `pay`. */
export function withJob(): Scenario<JobShape> {
  return jobScenario()
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

/** The same, at a worker until this time. */
export function withActivatedJob(deadline = 100): Scenario<JobShape> {
  return withJob().given('JobActivated', { job: 1, worker: 'till', deadline });
}

/** The same, out of retries; its incident has the number 2. */
export function withJobIncident(): Scenario<JobShape> {
  return withActivatedJob()
    .given('JobFailed', { job: 1, retries: 0, retryAt: 0, errorMessage: '' })
    .given('JobIncidentRaised', { job: 1, incidentNumber: 2 })
    .withNextKey(3);
}

/** Job streams with room for one job. */
export function room(place: StreamPlace): StreamPlaces {
  let left: StreamPlace | undefined = place;
  return {
    takeStreamPlace(type) {
      const taken = left?.type === type ? left : undefined;
      if (taken) left = undefined;
      return taken;
    },
  };
}
