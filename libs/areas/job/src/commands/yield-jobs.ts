import { command } from '@millrace/kernel';
import { makeKnown } from '../make-known.ts';
import { raiseIncident } from '../raise-incident.ts';
import type { JobShape } from '../shape.ts';

/**
 * A gateway could not deliver these jobs: they are activatable again, with the retries they had. One
 * that is too large for any message is not: an incident keeps it.
 * A job that has been activated anew in the meantime, or is over, stays as it is.
 */
export const yieldJobs = command<JobShape, 'YieldJobs'>((turn, { jobs }) => {
  for (const { job: key, activation, tooLarge } of jobs) {
    const job = turn.tables.jobs.get(key);
    if (job?.state !== 'activated' || job.activation !== activation) continue;
    if (tooLarge > 0) {
      raiseIncident(turn, key, 'MESSAGE_SIZE_EXCEEDED', tooLargeText(turn.key(key), tooLarge));
      continue;
    }
    turn.emit('JobYielded', { job: key });
    makeKnown(turn, key);
  }
});

function tooLargeText(key: string, bytes: number): string {
  return (
    `The job with key '${key}' can not be activated, because with ${bytes} bytes it is larger than the configured ` +
    'message size (per default is 4 MB). Try to reduce the size by reducing the number of fetched variables or ' +
    'modifying the variable values.'
  );
}
