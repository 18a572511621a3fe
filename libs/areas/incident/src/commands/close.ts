import { command } from '@millrace/kernel';
import type { IncidentShape } from '../shape.ts';
import { ownerGroup } from '../tables.ts';

/** What was blocked goes on, or is over. */
export const close = command<IncidentShape, 'Close'>((turn, { area, owner, n }) => {
  for (const { order, key } of turn.tables.incidents.scan('byOwner', ownerGroup(area, owner))) {
    if (order !== n) continue;
    turn.emit('IncidentClosed', { incident: key });
    return;
  }
});
