import { command } from '@millrace/kernel';
import { enter } from '../elements/enter.ts';
import type { InstanceShape } from '../shape.ts';

/** Activates what the parked tokens of an instance lead to, as far as this turn has room. */
export const continueInstance = command<InstanceShape, 'ContinueInstance'>(
  (turn, { instance }) => {
    const { tokens, instances } = turn.tables;
    if (instances.get(instance)?.setAside !== '') return;
    for (let next = tokens.first('byInstance', instance); next; next = tokens.first('byInstance', instance)) {
      if (!turn.hasRoom()) {
        turn.continueWith('ContinueInstance', { instance });
        return;
      }
      const [token, { scope, node }] = next;
      enter(turn, scope, node, token);
    }
  },
  (_, { instance }) => instance,
);
