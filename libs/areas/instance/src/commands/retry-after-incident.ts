import { command, reject } from '@millrace/kernel';
import { rejectIfBanned } from '../ban-instance.ts';
import { liveElement } from '../element-at.ts';
import { closeIncident } from '../lifecycle/incident.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import type { RunPhase } from '../tables.ts';

/** The incident of an element is to be resolved: it tries again. If it cannot still, that is another incident. */
export const retryAfterIncident = command<InstanceShape, 'RetryAfterIncident'>(
  (turn, { owner: key, incidentNumber, incident }) => {
    const element = liveElement(turn.tables, key);
    if (element?.incidentNumber !== incidentNumber) {
      const expected = `Expected to resolve incident with key '${turn.key(incident, 'incident')}'`;
      return reject.notFound(`${expected}, but no such incident was found`);
    }
    rejectIfBanned(turn, element);
    turn.answer('ResolveIncidentAnswer', {});
    turn.emit('ElementIncidentResolved', { element: key });
    closeIncident(turn, key, incidentNumber);
    run(turn, { do: 'phase', element: key, phase: element.phase as RunPhase });
  },
  (tables, { owner }) => tables.elements.get(owner)?.instance,
);
