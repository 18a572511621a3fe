import { describe, expect, it } from 'vitest';
import { withActivatedJob, withJob, withJobIncident } from '../../test/jobs.ts';

describe('UpdateJobRetries', () => {
  it('changes the retries and nothing else', () => {
    for (const scenario of [withJob(), withActivatedJob(), withJobIncident()]) {
      const before = scenario.tables.jobs.get(1);
      const outcome = scenario.when('UpdateJobRetries', { job: 1, retries: 7 });
      expect(outcome).toMatchObject({ answer: ['UpdateJobRetriesAnswer', {}], sends: [], effects: [] });
      expect(scenario.tables.jobs.get(1)).toEqual({ ...before, retries: 7 });
    }
  });

  it('rejects a job that there is not, and retries that are none', () => {
    expect(withJob().when('UpdateJobRetries', { job: 5, retries: 1 }).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to update retries for job with key '1:job:5', but no such job was found",
    });
    const expected = "Expected to update retries for job with key '1:job:1' with a positive amount of retries";
    for (const retries of [0, -1]) {
      expect(withJob().when('UpdateJobRetries', { job: 1, retries }).rejection).toEqual({
        type: 'INVALID_ARGUMENT',
        reason: `${expected}, but the amount given was '${retries}'`,
      });
    }
  });
});
