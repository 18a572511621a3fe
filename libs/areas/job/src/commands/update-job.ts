import { command } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';
import { changeRetries } from './update-job-retries.ts';
import { changeTimeout } from './update-job-timeout.ts';

/** A job gets other retries and its worker another deadline; if one of them is rejected, so is the other. */
export const updateJob = command<JobShape, 'UpdateJob'>((turn, { job, retries, timeoutMs }) => {
  changeTimeout(turn, job, timeoutMs);
  changeRetries(turn, job, retries);
  turn.answer('UpdateJobAnswer', {});
});
