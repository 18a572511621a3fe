import { command, timeAfter } from '@millrace/kernel';
import type { PushedJob } from '@millrace/protocol';
import type { JobShape } from '../shape.ts';

/**
 * A gateway asks for jobs of a type. They come to it in a push; the answer says how many. Where there are none,
 * nothing happens, so an empty poll costs no append.
 */
export const activateJobs = command<JobShape, 'ActivateJobs'>((turn, { request, type, worker, timeoutMs, maxJobs }) => {
  const deadline = timeAfter(turn.time, timeoutMs);
  const jobs: PushedJob[] = [];
  let next = turn.tables.jobs.first('activatable', type);
  while (next && jobs.length < maxJobs && turn.hasRoom()) {
    const [job, { element, retries, activation, trace }] = next;
    turn.emit('JobActivated', { job, worker, deadline });
    jobs.push({ job, activation: activation + 1, element, type, worker, retries, deadline, trace });
    next = turn.tables.jobs.first('activatable', type);
  }
  const gateway = turn.caller?.gateway;
  if (gateway !== undefined && jobs.length > 0) turn.effect({ kind: 'JobsPushed', gateway, request, jobs });
  if (!next) turn.effect({ kind: 'JobsExhausted', type });
  turn.answer('ActivateJobsAnswer', { count: jobs.length, more: next !== undefined && jobs.length < maxJobs });
});
