import { describe, expect, it } from 'vitest';
import { withActivatedJob, withJob, withJobIncident } from '../../test/jobs.ts';

const error = { job: 1, errorCode: 'broke', errorMessage: 'no money', variables: [] };

describe('ThrowJobError', () => {
  it('lets the element of the job decide and answer', () => {
    for (const scenario of [withJob(), withActivatedJob()]) {
      const outcome = scenario.when('ThrowJobError', error);
      expect(outcome.events).toEqual([['JobErrorThrown', { job: 1, errorCode: 'broke', errorMessage: 'no money' }]]);
      expect(outcome.sends).toEqual([
        { to: 'instance', command: 'ThrowError', body: { ...error, element: 11 }, reply: true },
      ]);
      expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'errorThrown', worker: '' });
    }
  });

  it('opens again when the incident of an uncaught error is resolved', () => {
    const scenario = withActivatedJob().given('JobErrorThrown', {
      job: 1,
      errorCode: '',
      errorMessage: '',
    });
    const outcome = scenario.whenSent('ReopenJob', { element: 11 });
    expect(outcome.events).toEqual([['JobReopened', { job: 1 }]]);
    expect(outcome.effects).toEqual([{ kind: 'JobsAvailable', type: 'pay' }]);
    expect(scenario.whenSent('ReopenJob', { element: 11 }).events).toEqual([]);
  });

  it('rejects a job that there is not, has failed or has thrown already', () => {
    const expected = "Expected to throw an error for job with key '1:job:1', but";
    const scenarios = [
      withJob().given('JobCanceled', { job: 1 }),
      withJobIncident(),
      withJob().given('JobErrorThrown', { job: 1, errorCode: '', errorMessage: '' }),
    ];
    expect(scenarios.map((scenario) => scenario.when('ThrowJobError', error).rejection)).toEqual([
      { type: 'NOT_FOUND', reason: `${expected} no such job was found` },
      { type: 'INVALID_STATE', reason: `${expected} it is in state 'FAILED'` },
      { type: 'INVALID_STATE', reason: `${expected} it is in state 'ERROR_THROWN'` },
    ]);
  });
});
