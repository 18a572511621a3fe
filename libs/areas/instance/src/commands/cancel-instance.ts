import { command, reject } from '@millrace/kernel';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/** An instance is to end, wherever it stands. It is answered when it is decided; what is in it ends bit by bit. */
export const cancelInstance = command<InstanceShape, 'CancelInstance'>(
  (turn, { instance }) => {
    const row = turn.tables.instances.get(instance) && turn.tables.elements.get(instance);
    const expected = `Expected to cancel a process instance with key '${turn.key(instance)}'`;
    if (!row || row.phase === 'terminating') return reject.notFound(`${expected}, but no such process was found`);
    if (row.scope > 0) {
      const created = 'it is created by a parent process instance';
      reject.invalidState(
        `${expected}, but ${created}. Cancel the root process instance '${turn.key(row.root)}' instead.`,
      );
    }
    turn.answer('CancelInstanceAnswer', {});
    run(turn, { do: 'terminate', instance });
  },
  (_, { instance }) => instance,
);
