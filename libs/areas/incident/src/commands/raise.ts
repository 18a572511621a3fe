import { command } from '@millrace/kernel';
import type { IncidentShape } from '../shape.ts';

/** An area tells that something of it is blocked. */
export const raise = command<IncidentShape, 'Raise'>(
  (turn, { area, owner, n, type, text, instance, element }) => {
    const incident = turn.nextKey();
    turn.emit('IncidentRaised', { incident, area, owner, n, type, text, instance, element, time: turn.time });
  },
  (_, { instance }) => instance,
);
