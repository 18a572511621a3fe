import { describe, expect, it } from 'vitest';
import { withActivatedJob, withBlockedJob, withJob } from '../../test/jobs.ts';

describe('UpdateJobTimeout', () => {
  it('sets the deadline from now on', () => {
    const scenario = withActivatedJob().at(50);
    expect(scenario.when('UpdateJobTimeout', { job: 1, timeoutMs: 500 }).answer).toEqual([
      'UpdateJobTimeoutAnswer',
      {},
    ]);
    expect(scenario.at(549).whenDue()).toEqual([]);
    expect(scenario.at(550).whenDue()).toMatchObject([{ events: [['JobTimedOut', { job: 1 }]] }]);
  });

  it('refuses a job that there is not, or that nobody works on', () => {
    expect(withJob().when('UpdateJobTimeout', { job: 5, timeoutMs: 1 }).refusal).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to update job deadline with key '1:job:5', but no such job was found",
    });
    for (const scenario of [withJob(), withBlockedJob()]) {
      expect(scenario.when('UpdateJobTimeout', { job: 1, timeoutMs: 1 }).refusal).toEqual({
        type: 'INVALID_STATE',
        reason: "Expected to update the timeout of job with key '1:job:1', but it is not active",
      });
    }
  });
});
