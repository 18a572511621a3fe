import { command } from '@millrace/kernel';
import type { IncidentShape } from '../shape.ts';

/** Registers an incident of an area, and logs it in one line for operators. */
export const raiseIncident = command<IncidentShape, 'RaiseIncident'>(
  (turn, { area, owner, incidentNumber, type, text, instance, element, elementId, processId }) => {
    const incident = turn.nextKey();
    turn.emit('IncidentRaised', {
      incident,
      area,
      owner,
      incidentNumber,
      type,
      text,
      instance,
      element,
      time: turn.time,
    });
    const at = `element '${elementId}' (instance ${turn.key(element, 'instance')})`;
    const where = `${at} of process '${processId}' (instance ${turn.key(instance, 'instance')})`;
    const line = `incident ${turn.key(incident)}: ${type} at ${where}: ${text.replaceAll(/\s+/g, ' ')}`;
    turn.effect({ kind: 'LineLogged', line });
  },
  (_, { instance }) => instance,
);
