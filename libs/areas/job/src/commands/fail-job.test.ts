import { describe, expect, it } from 'vitest';
import { withActivatedJob, withJob, withJobIncident } from '../../test/jobs.ts';

const failure = { job: 1, retries: 2, errorMessage: 'no paper', backOffMs: 0, variables: [] };

describe('FailJob', () => {
  it('gives the job to another worker at once, with the retries that the worker says', () => {
    const scenario = withActivatedJob();
    const outcome = scenario.when('FailJob', failure);
    expect(outcome.events).toEqual([['JobFailed', { job: 1, retries: 2, retryAt: 0, errorMessage: 'no paper' }]]);
    expect(outcome.effects).toEqual([{ kind: 'JobsAvailable', type: 'pay' }]);
    expect(outcome.answer).toEqual(['FailJobAnswer', {}]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'activatable', retries: 2 });
  });

  it('lets the job wait for the end of its back-off', () => {
    const scenario = withActivatedJob().at(50);
    expect(scenario.when('FailJob', { ...failure, backOffMs: 100 }).effects).toEqual([]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'failed', retryAt: 150 });
    expect(scenario.at(149).whenDue()).toEqual([]);
    expect(scenario.at(150).whenDue()).toMatchObject([
      { events: [['JobRecurred', { job: 1 }]], effects: [{ kind: 'JobsAvailable', type: 'pay' }] },
    ]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'activatable', retryAt: 0 });
  });

  it.each([
    ['no paper', 'no paper'],
    ['', 'No more retries left.'],
    ['x'.repeat(10_001), 'x'.repeat(10_000)],
  ])('raises an incident where no retries are left', (errorMessage, text) => {
    const scenario = withActivatedJob();
    const outcome = scenario.when('FailJob', { ...failure, retries: 0, errorMessage, backOffMs: 100 });
    expect(outcome.sends).toEqual([
      {
        to: 'incident',
        command: 'RaiseIncident',
        body: {
          ...{ area: 2, owner: 1, incidentNumber: 2, type: 'JOB_NO_RETRIES', text },
          ...{ instance: 2, element: 11, elementId: 'charge', processId: 'order' },
        },
      },
    ]);
    expect(outcome.effects).toEqual([]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'failed', retries: 0, incidentNumber: 2, retryAt: 0 });
  });

  it('sets the variables for the element of the job', () => {
    const variables = [{ name: 'x', value: '1' }];
    expect(withActivatedJob().when('FailJob', { ...failure, variables }).sends).toEqual([
      { to: 'instance', command: 'SetLocalVariables', body: { element: 11, variables } },
    ]);
  });

  it('rejects a job that is not there, not activated or failed already', () => {
    const expected = "Expected to fail job with key '1:job:1', but";
    const rejections = [withActivatedJob().given('JobCompleted', { job: 1 }), withJob(), withJobIncident()].map(
      (scenario) => scenario.when('FailJob', failure).rejection,
    );
    expect(rejections).toEqual([
      { type: 'NOT_FOUND', reason: `${expected} no such job was found` },
      { type: 'INVALID_STATE', reason: `${expected} it is in state 'ACTIVATABLE'` },
      { type: 'INVALID_STATE', reason: `${expected} it is in state 'FAILED'` },
    ]);
  });
});
