import { timeAfter } from '@millrace/kernel';
import type { JobTurn } from './shape.ts';

/** A job has become activatable: it is pushed to a job stream, or else gateways are notified. */
export function makeKnown(turn: JobTurn, job: number): void {
  const row = turn.tables.jobs.get(job);
  if (!row) return;
  const { type, element, retries, trace } = row;
  const place = turn.transient.takeStreamPlace(type);
  if (!place) {
    turn.effect({ kind: 'JobsAvailable', type });
    return;
  }
  const { gateway, group, worker, timeoutMs } = place;
  const deadline = timeAfter(turn.time, timeoutMs);
  turn.emit('JobActivated', { job, worker, deadline });
  const pushed = { job, activation: row.activation + 1, element, type, worker, retries, deadline, trace };
  turn.effect({ kind: 'JobsPushed', gateway, request: group, jobs: [pushed] });
}
