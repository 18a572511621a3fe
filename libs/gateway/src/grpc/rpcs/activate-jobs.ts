import { int64ToNumber, int64ToText } from '@millrace/protocol';
import type { ActivateJobsRequest } from '@millrace/protocol/gateway';
import { type Engine, told } from '../../commands/execution/engine.ts';
import { longestName } from '../../commands/longest-name.ts';
import { checkTenants } from '../../commands/tenants.ts';
import { fetchedNames } from '../../commands/variables/fetched-names.ts';
import type { HandOff } from '../../jobs/hand-off.ts';
import type { Rpc } from '../service.ts';
import { refused } from '../status.ts';

/** A worker asks for jobs, and waits for the first if there are none. */
export function activateJobs({ options }: Engine, handOff: HandOff): Rpc<'ActivateJobs'> {
  return async function* (request, { signal }) {
    checkTenants('ActivateJobs', request.tenantIds);
    checkRequest(request);
    const asked = int64ToNumber(request.requestTimeout);
    const wanted = {
      type: request.type,
      worker: request.worker,
      timeoutMs: int64ToNumber(request.timeout),
      maxJobs: request.maxJobsToActivate,
      names: fetchedNames(request.fetchVariable),
      waitMs: asked === 0 ? options.longPollMs : Math.max(0, asked),
    };
    try {
      yield* handOff.activate(wanted, signal);
    } catch (error) {
      throw told(error, 'ActivateJobs', options);
    }
  };
}

function checkRequest({ maxJobsToActivate, timeout, type, worker }: ActivateJobsRequest): void {
  if (maxJobsToActivate < 1) throw wrong('max jobs to activate', 'greater than zero', `'${maxJobsToActivate}'`);
  if (int64ToNumber(timeout) < 1) throw wrong('timeout', 'greater than zero', `'${int64ToText(timeout)}'`);
  if (type === '') throw wrong('type', 'present', 'blank');
  if (worker === '') throw wrong('worker', 'present', 'blank');
  for (const [field, { length }] of Object.entries({ type, worker })) {
    if (length > longestName) throw wrong(field, `at most ${longestName} characters long`, `${length} long`);
  }
}

function wrong(field: string, expected: string, was: string): Error {
  const reason = `Expected to activate job batch with ${field} to be ${expected}, but it was ${was}`;
  return refused('ACTIVATE', { type: 'INVALID_ARGUMENT', reason });
}
