import { type Int64, int64ToText } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { notFound, rejected } from './execution/outcome.ts';
import { locate } from './routing/routing.ts';

export interface CancelProcessInstance {
  readonly processInstanceKey: Int64;
}

/** Ends an instance, wherever it stands. */
export function cancelProcessInstance(executor: Executor): ClientCommand<CancelProcessInstance, void> {
  return async ({ processInstanceKey }, call) => {
    const instance = locate('instance', processInstanceKey, executor.bus.partitions);
    if (instance === undefined) {
      const key = int64ToText(processInstanceKey);
      const reason = `Expected to cancel a process instance with key '${key}', but no such process was found`;
      throw rejected('CANCEL', notFound(reason));
    }
    await executor.execute('CANCEL', instance.address, 'CancelInstance', { instance: instance.counter }, call);
  };
}
