import { command, reject } from '@millrace/kernel';
import { makeKnown } from '../make-known.ts';
import { closeIncident } from '../raise-incident.ts';
import type { JobShape } from '../shape.ts';

/** The incident of a job is to be resolved: with retries left, the job is activatable again. */
export const retryAfterIncident = command<JobShape, 'RetryAfterIncident'>(
  (turn, { owner: key, incidentNumber, incident }) => {
    const job = turn.tables.jobs.get(key);
    const expected = `Expected to resolve incident with key '${turn.key(incident, 'incident')}'`;
    if (job?.incidentNumber !== incidentNumber) return reject.notFound(`${expected}, but no such incident was found`);
    if (job.retries < 1) {
      const reason = `job with key '${turn.key(key)}' has no retries left`;
      reject.invalidState(`${expected}, but ${reason}. Please update the job retries and retry resolving the incident`);
    }
    turn.emit('JobIncidentResolved', { job: key });
    makeKnown(turn, key);
    closeIncident(turn, key, incidentNumber);
    turn.answer('ResolveIncidentAnswer', {});
  },
);
