import { describe, expect, it } from 'vitest';
import { withJob, withJobIncident } from '../../test/jobs.ts';

const wanted = { owner: 1, incidentNumber: 2, incident: 9 };
const expected = "Expected to resolve incident with key '1:incident:9', but";

describe('Retry of a job', () => {
  it('makes it activatable, closes the incident and answers', () => {
    const scenario = withJobIncident().given('JobRetriesUpdated', { job: 1, retries: 1 });
    const outcome = scenario.when('RetryAfterIncident', wanted);
    expect(outcome.events).toEqual([['JobIncidentResolved', { job: 1 }]]);
    expect(outcome.effects).toEqual([{ kind: 'JobsAvailable', type: 'pay' }]);
    expect(outcome.sends).toEqual([
      { to: 'incident', command: 'CloseIncident', body: { area: 2, owner: 1, incidentNumber: 2 } },
    ]);
    expect(outcome.answer).toEqual(['ResolveIncidentAnswer', {}]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'activatable', retries: 1, incidentNumber: 0 });
  });

  it('rejects a job without retries', () => {
    const outcome = withJobIncident().when('RetryAfterIncident', wanted);
    expect(outcome.rejection).toEqual({
      type: 'INVALID_STATE',
      reason: `${expected} job with key '1:job:1' has no retries left. Please update the job retries and retry resolving the incident`,
    });
  });

  it('finds nothing where the job is over, or has another incident', () => {
    const rejection = { type: 'NOT_FOUND', reason: `${expected} no such incident was found` };
    for (const scenario of [withJobIncident().given('JobCanceled', { job: 1 }), withJob()]) {
      expect(scenario.when('RetryAfterIncident', wanted)).toMatchObject({ rejection, sends: [] });
    }
    const anew = withJobIncident().given('JobIncidentRaised', { job: 1, incidentNumber: 3 });
    expect(anew.when('RetryAfterIncident', wanted)).toMatchObject({ rejection });
  });
});
