import { command } from '@millrace/kernel';
import type { IncidentShape } from '../shape.ts';

/** An area tells that something of it is blocked. Those who run the engine read it in one line. */
export const raise = command<IncidentShape, 'Raise'>(
  (turn, { area, owner, n, type, text, instance, element }) => {
    const incident = turn.nextKey();
    turn.emit('IncidentRaised', { incident, area, owner, n, type, text, instance, element, time: turn.time });
    const where = `element instance ${turn.key(element, 'instance')} of process instance ${turn.key(instance, 'instance')}`;
    const line = `incident ${turn.key(incident)}: ${type} at ${where}: ${text.replaceAll(/\s+/g, ' ')}`;
    turn.effect({ kind: 'LineTold', line });
  },
  (_, { instance }) => instance,
);
