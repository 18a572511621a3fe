import { describe, expect, it } from 'vitest';
import { withActivatedJob, withJob } from '../../test/jobs.ts';

describe('UpdateJob', () => {
  it('changes retries and deadline', () => {
    const scenario = withActivatedJob().at(50);
    expect(scenario.when('UpdateJob', { job: 1, retries: 7, timeoutMs: 500 })).toMatchObject({
      answer: ['UpdateJobAnswer', {}],
      events: [
        ['JobDeadlineUpdated', { job: 1, deadline: 550 }],
        ['JobRetriesUpdated', { job: 1, retries: 7 }],
      ],
    });
    expect(scenario.at(550).whenDue()).toMatchObject([{ events: [['JobTimedOut', { job: 1 }]] }]);
  });

  it('changes neither where one of them is rejected', () => {
    const scenario = withActivatedJob().at(50);
    expect(scenario.when('UpdateJob', { job: 1, retries: 0, timeoutMs: 10 })).toMatchObject({
      events: [],
      rejection: { type: 'INVALID_ARGUMENT', reason: expect.stringContaining("but the amount given was '0'") },
    });
    expect(scenario.at(99).whenDue()).toEqual([]);
    expect(withJob().when('UpdateJob', { job: 1, retries: 7, timeoutMs: 1 })).toMatchObject({
      events: [],
      rejection: { type: 'INVALID_STATE' },
    });
  });

  it('rejects a job that does not exist', () => {
    expect(withJob().when('UpdateJob', { job: 5, retries: 1, timeoutMs: 1 }).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to update job with key '1:job:5', but no such job was found",
    });
  });
});
