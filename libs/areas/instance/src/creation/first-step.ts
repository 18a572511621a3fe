import type { Step } from '../lifecycle/execution.ts';
import { firstStep } from '../lifecycle/first-step.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Started } from '../start-instance.ts';

/** How an instance that a client has created begins: before the elements that were asked for, or at its start event. */
export function firstStepOf(turn: InstanceTurn, { instance, model, start, startNodes }: Started): Step {
  if (startNodes.length > 0) return { do: 'startAt', instance, nodes: startNodes };
  return firstStep(turn, model, instance, start);
}
