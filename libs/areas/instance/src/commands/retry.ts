import { command, refuse } from '@millrace/kernel';
import { liveElement } from '../element-at.ts';
import { closeIncident } from '../lifecycle/incident.ts';
import { run } from '../run.ts';
import { refuseIfSetAside } from '../set-aside.ts';
import type { InstanceShape } from '../shape.ts';
import type { RunPhase } from '../tables.ts';

/** The incident of an element is to be resolved: it tries again. If it cannot still, that is another incident. */
export const retry = command<InstanceShape, 'Retry'>(
  (turn, { owner: key, n, incident }) => {
    const element = liveElement(turn.tables, key);
    if (element?.blockedBy !== n) {
      const expected = `Expected to resolve incident with key '${turn.key(incident, 'incident')}'`;
      return refuse.notFound(`${expected}, but no such incident was found`);
    }
    refuseIfSetAside(turn, element);
    turn.answer('ResolveIncidentAnswer', {});
    turn.emit('ElementUnblocked', { element: key });
    closeIncident(turn, key, n);
    run(turn, { do: 'phase', element: key, phase: element.phase as RunPhase });
  },
  (tables, { owner }) => tables.elements.get(owner)?.instance,
);
