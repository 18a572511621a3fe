import { describe, expect, it } from 'vitest';
import { jobScenario } from '../../test/jobs.ts';

const poll = { request: 'r', type: 'pay', worker: 'till', timeoutMs: 1_000, maxJobs: 2 };

function withJobs(count: number, type = 'pay') {
  const scenario = jobScenario({ time: 500 });
  for (let key = 1; key <= count; key++) {
    scenario.given('JobCreated', {
      job: key,
      element: key + 10,
      instance: 2,
      elementId: 'charge',
      processId: 'order',
      type,
      retries: 3,
    });
  }
  return scenario;
}

describe('ActivateJobs', () => {
  it('activates the jobs with the lowest keys, until their deadline, and pushes them to the gateway', () => {
    const outcome = withJobs(3).when('ActivateJobs', poll);
    expect(outcome.events).toEqual([
      ['JobActivated', { job: 1, worker: 'till', deadline: 1_500 }],
      ['JobActivated', { job: 2, worker: 'till', deadline: 1_500 }],
    ]);
    const pushed = { type: 'pay', worker: 'till', retries: 3, deadline: 1_500, activation: 1 };
    expect(outcome.effects).toEqual([
      {
        kind: 'JobsPushed',
        gateway: 'test',
        request: 'r',
        jobs: [
          { job: 1, element: 11, ...pushed },
          { job: 2, element: 12, ...pushed },
        ],
      },
    ]);
    expect(outcome.answer).toEqual(['ActivateJobsAnswer', { count: 2, more: false }]);
  });

  it('does nothing where there is no job of the type, but remembers to tell of the next', () => {
    const outcome = withJobs(1, 'ship').when('ActivateJobs', poll);
    expect(outcome.events).toEqual([]);
    expect(outcome.effects).toEqual([{ kind: 'JobsExhausted', type: 'pay' }]);
    expect(outcome.answer).toEqual(['ActivateJobsAnswer', { count: 0, more: false }]);
  });

  it('does not activate a job twice', () => {
    const scenario = withJobs(2);
    scenario.when('ActivateJobs', poll);
    expect(scenario.when('ActivateJobs', poll).answer).toEqual(['ActivateJobsAnswer', { count: 0, more: false }]);
  });

  it('says that there are more when a turn has no room for all', () => {
    const outcome = withJobs(150).when('ActivateJobs', { ...poll, maxJobs: 200 });
    expect(outcome.answer).toEqual(['ActivateJobsAnswer', { count: 100, more: true }]);
  });
});
