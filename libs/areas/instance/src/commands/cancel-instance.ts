import { command, refuse } from '@millrace/kernel';
import { terminateInstance } from '../elements/terminate.ts';
import type { InstanceShape } from '../shape.ts';

/** An instance is to end, wherever it stands. It is answered when it is decided; what is in it ends bit by bit. */
export const cancelInstance = command<InstanceShape, 'CancelInstance'>(
  (turn, { instance }) => {
    if (!turn.tables.instances.get(instance) || turn.tables.elements.get(instance)?.state === 'terminating') {
      const key = turn.key(instance);
      refuse.notFound(`Expected to cancel a process instance with key '${key}', but no such process was found`);
    }
    turn.answer('CancelInstanceAnswer', {});
    terminateInstance(turn, instance);
  },
  (_, { instance }) => instance,
);
