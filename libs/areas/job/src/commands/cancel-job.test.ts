import { describe, expect, it } from 'vitest';
import { withActivatedJob, withJobIncident } from '../../test/jobs.ts';

describe('CancelJob', () => {
  it('removes the job of an element, also while a worker has it', () => {
    const scenario = withActivatedJob();
    const outcome = scenario.whenSent('CancelJob', { element: 11 });
    expect(outcome).toMatchObject({ events: [['JobCanceled', { job: 1 }]], sends: [] });
    expect(scenario.tables.jobs.size).toBe(0);
  });

  it('closes the incident of the job', () => {
    const { sends } = withJobIncident().whenSent('CancelJob', { element: 11 });
    expect(sends).toEqual([
      { to: 'incident', command: 'CloseIncident', body: { area: 2, owner: 1, incidentNumber: 2 } },
    ]);
  });

  it('finds nothing where the job is complete', () => {
    const scenario = withActivatedJob().given('JobCompleted', { job: 1 });
    expect(scenario.whenSent('CancelJob', { element: 11 })).toMatchObject({ events: [], sends: [] });
  });
});
