import { describe, expect, it } from 'vitest';
import { jobScenario } from '../../test/jobs.ts';

function activatedUntil(deadline: number) {
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
    .given('JobActivated', { job: 1, worker: 'till', deadline });
}

describe('the deadline of a job', () => {
  it('gives the job to another worker, with the retries it had', () => {
    const scenario = activatedUntil(100).at(100);
    expect(scenario.whenDue().map(({ events }) => events)).toEqual([[['JobTimedOut', { job: 1 }]]]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'activatable', retries: 3, deadline: 0 });
  });

  it('is not early', () => {
    expect(activatedUntil(100).at(99).whenDue()).toEqual([]);
  });
});
