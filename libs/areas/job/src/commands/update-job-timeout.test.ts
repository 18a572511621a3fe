import { describe, expect, it } from 'vitest';
import { withActivatedJob, withJob, withJobIncident } from '../../test/jobs.ts';

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

  it('takes any int64: a deadline is a time that a double holds exactly', () => {
    const update = (timeoutMs: number) =>
      withActivatedJob().at(50).when('UpdateJobTimeout', { job: 1, timeoutMs }).events;
    expect(update(2 ** 63)).toEqual([['JobDeadlineUpdated', { job: 1, deadline: Number.MAX_SAFE_INTEGER }]]);
    expect(update(-(2 ** 63))).toEqual([['JobDeadlineUpdated', { job: 1, deadline: 0 }]]);
  });

  it('rejects a job that does not exist, or is not activated', () => {
    expect(withJob().when('UpdateJobTimeout', { job: 5, timeoutMs: 1 }).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to update job with key '1:job:5', but no such job was found",
    });
    for (const scenario of [withJob(), withJobIncident()]) {
      expect(scenario.when('UpdateJobTimeout', { job: 1, timeoutMs: 1 }).rejection).toEqual({
        type: 'INVALID_STATE',
        reason: "Expected to update the timeout of job with key '1:job:1', but it is not active",
      });
    }
  });
});
