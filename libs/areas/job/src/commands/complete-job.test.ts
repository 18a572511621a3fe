import { describe, expect, it } from 'vitest';
import { jobScenario } from '../../test/jobs.ts';

const created = { job: 1, element: 11, instance: 2, elementId: 'charge', processId: 'order', type: 'pay', retries: 3 };
const variables = [{ name: 'paid', value: 'true' }];

function scenario() {
  return jobScenario().given('JobCreated', created);
}

const completed = {
  events: [['JobCompleted', { job: 1 }]],
  sends: [{ to: 'instance', command: 'CompleteElement', body: { element: 11, job: 1, variables }, reply: true }],
};

describe('CompleteJob', () => {
  it('is over with the job, and lets the instance area answer', () => {
    const activated = scenario().given('JobActivated', { job: 1, worker: 'till', deadline: 9 });
    expect(activated.when('CompleteJob', { job: 1, variables })).toMatchObject(completed);
    expect(activated.tables.jobs.size).toBe(0);
  });

  it('takes a job that is not activated, or that has timed out', () => {
    expect(scenario().when('CompleteJob', { job: 1, variables })).toMatchObject(completed);
    const timedOut = scenario()
      .given('JobActivated', { job: 1, worker: 'till', deadline: 9 })
      .given('JobTimedOut', { job: 1 });
    expect(timedOut.when('CompleteJob', { job: 1, variables })).toMatchObject(completed);
  });

  it('rejects a job that there is not, or that is complete', () => {
    const reason = "Expected to complete job with key '1:job:1', but no such job was found";
    const rejection = { type: 'NOT_FOUND', reason };
    expect(jobScenario().when('CompleteJob', { job: 1, variables })).toMatchObject({ rejection });
    const twice = scenario();
    twice.when('CompleteJob', { job: 1, variables });
    expect(twice.when('CompleteJob', { job: 1, variables })).toMatchObject({ rejection, events: [], sends: [] });
  });
});
