import { describe, expect, it } from 'vitest';
import { withActivatedJob } from '../../test/jobs.ts';

describe('the deadline of a job', () => {
  it('gives the job to another worker, with the retries it had', () => {
    const scenario = withActivatedJob(100).at(100);
    expect(scenario.whenDue().map(({ events }) => events)).toEqual([[['JobTimedOut', { job: 1 }]]]);
    expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'activatable', retries: 3, deadline: 0 });
  });

  it('is not early', () => {
    expect(withActivatedJob(100).at(99).whenDue()).toEqual([]);
  });
});
