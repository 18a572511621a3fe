import { command } from '@millrace/kernel';
import type { IncidentShape } from '../shape.ts';
import { ownerGroup } from '../tables.ts';

/** The element instance or job goes on, or is over. */
export const closeIncident = command<IncidentShape, 'CloseIncident'>((turn, { area, owner, incidentNumber }) => {
  for (const { order, key } of turn.tables.incidents.scan('byOwner', ownerGroup(area, owner))) {
    if (order !== incidentNumber) continue;
    turn.emit('IncidentClosed', { incident: key });
    return;
  }
});
