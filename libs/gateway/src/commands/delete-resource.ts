import { type Int64, int64ToText } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { notFound, rejected } from './execution/outcome.ts';
import { deploymentPartition, locate } from './routing/routing.ts';

export interface DeleteResource {
  readonly resourceKey: Int64;
}

/** What was deleted: its key as text. */
export interface DeletedResource {
  readonly key: string;
}

/** Deletes a version of a process or form, or decision requirements with their decisions. */
export function deleteResource(executor: Executor): ClientCommand<DeleteResource, DeletedResource> {
  return async ({ resourceKey }, call) => {
    const key = int64ToText(resourceKey);
    const location = locate('deployment', resourceKey, deploymentPartition);
    if (location === undefined) {
      throw rejected('DELETE', notFound(`Expected to delete resource but no resource found with key \`${key}\``));
    }
    const wanted = { definition: location.counter };
    const { running } = await executor.execute('DELETE', location.address, 'DeleteResource', wanted, call);
    if (!running) return { key };
    const reason = `Expected to delete resource with key \`${key}\` but there are still running instances`;
    throw rejected('DELETE', { type: 'INVALID_STATE', reason });
  };
}
