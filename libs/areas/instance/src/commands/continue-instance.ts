import { command } from '@millrace/kernel';
import { enter, enterBy } from '../elements/enter.ts';
import { endScopes } from '../elements/terminate.ts';
import type { InstanceShape } from '../shape.ts';

/** Ends what is being ended in an instance, then activates what its parked tokens lead to, as far as there is room. */
export const continueInstance = command<InstanceShape, 'ContinueInstance'>(
  (turn, { instance }) => {
    const { tokens, instances } = turn.tables;
    if (!endScopes(turn, instance) || instances.get(instance)?.setAside !== '') return;
    for (let next = tokens.first('parked', instance); next; next = tokens.first('parked', instance)) {
      if (!turn.hasRoom()) {
        turn.continueWith('ContinueInstance', { instance });
        return;
      }
      const [token, { scope, node, flow }] = next;
      if (flow < 0) enter(turn, scope, node, token);
      else enterBy(turn, scope, flow, token);
    }
  },
  (_, { instance }) => instance,
);
