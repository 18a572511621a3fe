import { int64ToNumber, int64ToText } from '@millrace/protocol';
import type { StreamActivatedJobsRequest } from '@millrace/protocol/gateway';
import { type Engine, told } from '../../commands/execution/engine.ts';
import { longestName } from '../../commands/longest-name.ts';
import { checkTenants } from '../../commands/tenants.ts';
import { fetchedNames } from '../../commands/variables/fetched-names.ts';
import type { HandOff } from '../../jobs/hand-off.ts';
import type { Rpc } from '../service.ts';
import { badRequest } from '../status.ts';

/** A worker opens a stream: jobs that become activatable from now on are pushed to it. */
export function streamActivatedJobs({ options }: Engine, handOff: HandOff): Rpc<'StreamActivatedJobs'> {
  return async function* (request, { signal }) {
    checkTenants('StreamActivatedJobs', request.tenantIds);
    checkRequest(request);
    const { type, worker, timeout, fetchVariable } = request;
    const names = fetchedNames(fetchVariable);
    try {
      yield* handOff.stream({ type, worker, timeoutMs: int64ToNumber(timeout), names }, signal);
    } catch (error) {
      throw told(error, 'StreamActivatedJobs', options);
    }
  };
}

function checkRequest({ timeout, type, worker }: StreamActivatedJobsRequest): void {
  if (int64ToNumber(timeout) < 1) throw wrong('timeout', 'greater than zero', `'${int64ToText(timeout)}'`);
  if (type === '') throw wrong('type', 'present', 'blank');
  for (const [field, { length }] of Object.entries({ type, worker })) {
    if (length > longestName) throw wrong(field, `at most ${longestName} characters long`, `${length} long`);
  }
}

function wrong(field: string, expected: string, was: string): Error {
  return badRequest(`Expected to stream activated jobs with ${field} to be ${expected}, but it was ${was}`);
}
