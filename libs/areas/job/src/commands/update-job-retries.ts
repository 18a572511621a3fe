import { command, reject } from '@millrace/kernel';
import { findJob } from '../find-job.ts';
import type { JobShape, JobTurn } from '../shape.ts';

/** A job gets other retries. One that had none left stays where it is until its incident is resolved. */
export const updateJobRetries = command<JobShape, 'UpdateJobRetries'>((turn, { job, retries }) => {
  changeRetries(turn, job, retries);
  turn.answer('UpdateJobRetriesAnswer', {});
});

/** Gives a job other retries, or rejects it. */
export function changeRetries(turn: JobTurn, key: number, retries: number): void {
  findJob(turn, key, 'update retries for');
  if (retries < 1) {
    const expected = `Expected to update retries for job with key '${turn.key(key)}' with a positive amount of retries`;
    reject.invalidArgument(`${expected}, but the amount given was '${retries}'`);
  }
  turn.emit('JobRetriesUpdated', { job: key, retries });
}
