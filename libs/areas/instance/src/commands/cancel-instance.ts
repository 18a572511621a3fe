import { command, refuse } from '@millrace/kernel';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/** An instance is to end, wherever it stands. It is answered when it is decided; what is in it ends bit by bit. */
export const cancelInstance = command<InstanceShape, 'CancelInstance'>(
  (turn, { instance }) => {
    if (!turn.tables.instances.get(instance) || turn.tables.elements.get(instance)?.phase === 'terminating') {
      const key = turn.key(instance);
      refuse.notFound(`Expected to cancel a process instance with key '${key}', but no such process was found`);
    }
    turn.answer('CancelInstanceAnswer', {});
    run(turn, { do: 'terminate', instance });
  },
  (_, { instance }) => instance,
);
