import { command, timeAfter } from '@millrace/kernel';
import { findJobIn } from '../find-job.ts';
import { makeKnown } from '../make-known.ts';
import { raiseIncident } from '../raise-incident.ts';
import type { JobShape } from '../shape.ts';

/**
 * A worker could not do it. With retries left the job is activatable again, at once or after a back-off; without any an
 * incident keeps it. The variables are for the element of the job alone.
 */
export const failJob = command<JobShape, 'FailJob'>(
  (turn, { job: key, retries, errorMessage, backOffMs, variables }) => {
    const { element } = findJobIn(turn, key, 'fail', ['activated']);
    const backsOff = retries > 0 && backOffMs > 0;
    const retryAt = backsOff ? timeAfter(turn.time, backOffMs) : 0;
    turn.emit('JobFailed', { job: key, retries, retryAt, errorMessage });
    if (retries <= 0) raiseIncident(turn, key, 'JOB_NO_RETRIES', errorMessage || 'No more retries left.');
    else if (!backsOff) makeKnown(turn, key);
    if (variables.length > 0) turn.send('instance', 'SetLocalVariables', { element, variables });
    turn.answer('FailJobAnswer', {});
  },
  (tables, { job }) => tables.jobs.get(job)?.instance,
  { begun: (tables, { job }) => tables.jobs.get(job)?.trace },
);
