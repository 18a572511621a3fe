import { nodeAt } from '@millrace/bpmn-model';
import { areaNumbers } from '@millrace/protocol';
import { definitionOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { RunPhase } from '../tables.ts';
import type { Failure } from './outcome.ts';

/** The longest text of an incident, in UTF-16 units. */
const LONGEST_TEXT = 10_000;

/** The element instance cannot go on: an incident says why, and a retry resumes at this phase. */
export function raiseIncident(turn: InstanceTurn, key: number, phase: RunPhase, { type, text }: Omit<Failure, 'kind'>) {
  const row = turn.tables.elements.get(key);
  if (!row) return;
  const { model, processId } = definitionOf(turn.tables, row.instance);
  const incidentNumber = turn.nextKey();
  turn.emit('ElementIncidentRaised', { element: key, incidentNumber, phase });
  turn.send('incident', 'RaiseIncident', {
    ...{ area: areaNumbers.instance, owner: key, incidentNumber, type, text: text.slice(0, LONGEST_TEXT) },
    ...{ instance: row.instance, element: key, elementId: nodeAt(model, row.node).id, processId },
  });
}

/** The incident of an element instance has no cause any more. */
export function closeIncident(turn: InstanceTurn, owner: number, incidentNumber: number): void {
  turn.send('incident', 'CloseIncident', { area: areaNumbers.instance, owner, incidentNumber });
}
