import { int64ToText } from '@millrace/protocol';
import type { Engine } from '../../commands/execution/engine.ts';
import { locate } from '../../commands/routing.ts';
import type { Rpc } from '../service.ts';
import { notFound, refused } from '../status.ts';

/** Ends an instance, wherever it stands. */
export function cancelProcessInstance(engine: Engine): Rpc<'CancelProcessInstance'> {
  return async ({ processInstanceKey }, call) => {
    const instance = locate('instance', processInstanceKey, engine.bus.partitions);
    if (instance === undefined) {
      const key = int64ToText(processInstanceKey);
      const reason = `Expected to cancel a process instance with key '${key}', but no such process was found`;
      throw refused('CANCEL', notFound(reason));
    }
    await engine.execute('CANCEL', instance.address, 'CancelInstance', { instance: instance.counter }, call);
    return {};
  };
}
