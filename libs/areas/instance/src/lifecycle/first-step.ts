import { type NodeIndex, nodeAt, type ProcessModel } from '@millrace/bpmn-model';
import type { Variable } from '@millrace/protocol';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Step } from './execution.ts';

/**
 * The first step of a process instance that was just made, which begins at its none start event. One with event
 * sub-processes waits for these first: it runs the phases of an element instance, and then begins.
 */
export function firstStep(turn: InstanceTurn, { nodes }: ProcessModel, instance: number, start: NodeIndex): Step {
  if (nodes[0]?.eventStarts) return { do: 'phase', element: instance, phase: 'inputs' };
  return enterStart(turn, instance, start);
}

/** The same of one that an event starts: it begins at that start event, with what the event brings. */
export function eventStart(
  turn: InstanceTurn,
  instance: number,
  event: NodeIndex,
  variables: readonly Variable[],
): Step {
  if (nodeAt(modelOf(turn.tables, instance), 0).eventStarts) {
    turn.emit('StartEventTriggered', { scope: instance, event, variables: [...variables] });
    return { do: 'phase', element: instance, phase: 'inputs' };
  }
  return { do: 'occur', scope: instance, event, variables };
}

/** Enters the none start event of a process instance, by way of a parked token where this turn has no room. */
export function enterStart(turn: InstanceTurn, instance: number, start: NodeIndex): Step {
  const token = turn.hasRoom() ? 0 : turn.nextKey();
  if (token > 0) turn.emit('TokenParked', { token, instance, scope: instance, node: start, flow: -1 });
  return { do: 'enter', scope: instance, node: start, flow: -1, token };
}
