import { command, refuse } from '@millrace/kernel';
import type { BlockedState } from '../elements/block.ts';
import { closeIncident } from '../elements/block.ts';
import { liveElement } from '../elements/element-at.ts';
import { resume } from '../elements/lifecycle.ts';
import { refuseIfSetAside } from '../refuse-if-set-aside.ts';
import type { InstanceShape } from '../shape.ts';

/** The incident of an element is to be resolved: it tries again. If it cannot still, that is another incident. */
export const retry = command<InstanceShape, 'Retry'>(
  (turn, { owner: key, n, incident }) => {
    const element = liveElement(turn.tables, key);
    if (element?.blockedBy !== n) {
      const expected = `Expected to resolve incident with key '${turn.key(incident, 'incident')}'`;
      return refuse.notFound(`${expected}, but no such incident was found`);
    }
    refuseIfSetAside(turn, element.instance);
    turn.answer('ResolveIncidentAnswer', {});
    turn.emit('ElementUnblocked', { element: key });
    closeIncident(turn, key, n);
    resume[element.state as BlockedState](turn, key);
  },
  (tables, { owner }) => tables.elements.get(owner)?.instance,
);
