import { nodeAt } from '@millrace/bpmn-model';
import type { IncidentType } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import { definitionOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { ElementState } from '../tables.ts';

/** What an element instance could not do, and will do when it is retried. */
export type BlockedState = Extract<ElementState, 'activating' | 'activated' | 'completing'>;

/** The longest text of an incident, in UTF-16 units. */
const LONGEST_TEXT = 10_000;

/** The element instance cannot go on: an incident says why, and `Retry` tries again. */
export function block(turn: InstanceTurn, key: number, state: BlockedState, type: IncidentType, text: string): void {
  const row = turn.tables.elements.get(key);
  if (!row) return;
  const { model, processId } = definitionOf(turn.tables, row.instance);
  const n = turn.nextKey();
  turn.emit('ElementBlocked', { element: key, n, state });
  turn.send('incident', 'Raise', {
    ...{ area: areaNumbers.instance, owner: key, n, type, text: text.slice(0, LONGEST_TEXT) },
    ...{ instance: row.instance, element: key, elementId: nodeAt(model, row.node).id, processId },
  });
}

/** The incident of an element instance has no cause any more. */
export function closeIncident(turn: InstanceTurn, owner: number, n: number): void {
  turn.send('incident', 'Close', { area: areaNumbers.instance, owner, n });
}
