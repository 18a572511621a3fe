import { describe, expect, it } from 'vitest';
import { withActivatedJob } from '../../test/jobs.ts';

describe('YieldJobs', () => {
  it('makes a job activatable again that was not handed on', () => {
    const scenario = withActivatedJob(9);
    const outcome = scenario.whenSent('YieldJobs', { jobs: [{ job: 1, activation: 1, tooLarge: 0 }] });
    expect(outcome.events).toEqual([['JobYielded', { job: 1 }]]);
    expect(outcome.effects).toEqual([{ kind: 'JobsAvailable', type: 'pay' }]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'activatable', retries: 3, worker: '' });
  });

  it('leaves a later activation alone, and a job that is over', () => {
    const again = withActivatedJob(9)
      .given('JobTimedOut', { job: 1 })
      .given('JobActivated', { job: 1, worker: 'other', deadline: 20 });
    expect(again.whenSent('YieldJobs', { jobs: [{ job: 1, activation: 1, tooLarge: 0 }] }).events).toEqual([]);
    const over = withActivatedJob(9).given('JobCompleted', { job: 1 });
    expect(over.whenSent('YieldJobs', { jobs: [{ job: 1, activation: 1, tooLarge: 0 }] }).events).toEqual([]);
  });

  it('keeps a job that is too large for any message, and raises an incident', () => {
    const scenario = withActivatedJob(9);
    const outcome = scenario.whenSent('YieldJobs', { jobs: [{ job: 1, activation: 1, tooLarge: 5_000_000 }] });
    expect(outcome.events.map(([name]) => name)).toEqual(['JobIncidentRaised']);
    expect(outcome.sends).toMatchObject([
      { to: 'incident', command: 'RaiseIncident', body: { type: 'MESSAGE_SIZE_EXCEEDED' } },
    ]);
    expect(outcome.effects).toEqual([]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'failed', retries: 3 });
  });
});
