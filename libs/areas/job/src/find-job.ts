import { reject } from '@millrace/kernel';
import type { JobTurn } from './shape.ts';
import type { Job, JobState } from './tables.ts';

/** How Zeebe calls the states in what a worker reads. */
const stateNames: Readonly<Record<JobState, string>> = {
  activatable: 'ACTIVATABLE',
  activated: 'ACTIVATED',
  failed: 'FAILED',
  errorThrown: 'ERROR_THROWN',
};

/** The job of a worker's command; rejects it where there is none. */
export function findJob(turn: JobTurn, key: number, verb: string): Job {
  return (
    turn.tables.jobs.get(key) ??
    reject.notFound(`Expected to ${verb} job with key '${turn.key(key)}', but no such job was found`)
  );
}

/** The same for a job that is in one of these states, and in no other. */
export function findJobIn(turn: JobTurn, key: number, verb: string, states: readonly JobState[]): Job {
  const job = findJob(turn, key, verb);
  if (states.includes(job.state)) return job;
  return reject.invalidState(
    `Expected to ${verb} job with key '${turn.key(key)}', but it is in state '${stateNames[job.state]}'`,
  );
}
