import { type FlowIndex, flowAt, type Node } from '@millrace/bpmn-model';
import { handlerEnded } from '../../compensation/handler-ended.ts';
import { subscribeCompensation } from '../../compensation/subscribe-compensation.ts';
import { elementAt } from '../../element-at.ts';
import { modelOf } from '../../model-of.ts';
import { isRoot } from '../../scopes.ts';
import type { Element } from '../../tables.ts';
import type { ElementInstance } from '../behaviour.ts';
import type { Carried, Execution } from '../execution.ts';
import { CONTINUE, type Outcome } from '../outcome.ts';
import { terminateAfter } from '../terminate-instance.ts';

/**
 * The element instance is completed, and its flows are taken in the order of the XML. Without any, its scope may be
 * completed too.
 */
export function leave(
  execution: Execution,
  element: ElementInstance<Node>,
  { flows = element.node.outgoing }: Carried,
): Outcome {
  const { key, row, node } = element;
  const failure = askContainer(execution, element);
  if (failure) return failure;
  execution.behaviourOf(node).complete?.(execution, element);
  if (node.compensation) subscribeCompensation(execution.turn, element);
  execution.turn.emit('ElementCompleted', { element: key });
  if (row.compensatesFor) handlerEnded(execution, row.compensatesFor);
  if (isRoot(key, row) || terminateAfter(execution, row)) return CONTINUE;
  const [only] = flows;
  if (only === undefined) scheduleIfEmpty(execution, row.scope);
  else if (flows.length === 1 && execution.turn.hasRoom()) take(execution, row, only);
  else fork(execution, row, flows);
  return CONTINUE;
}

function askContainer(execution: Execution, element: ElementInstance<Node>): Outcome | undefined {
  if (isRoot(element.key, element.row)) return undefined;
  const container = elementAt(execution.turn.tables, element.row.scope);
  return execution.behaviourOf(container.node).childCompleting?.(execution, container, element);
}

/** A scope is over when nothing in it is left. */
function scheduleIfEmpty(execution: Execution, scope: number): void {
  if (execution.turn.tables.elements.get(scope)?.children !== 0) return;
  const container = elementAt(execution.turn.tables, scope);
  const outcome = execution.behaviourOf(container.node).emptied?.(execution, container);
  if (outcome?.kind === 'continue') execution.schedule({ do: 'phase', element: scope, phase: 'outputs' });
}

function take({ schedule, turn }: Execution, { instance, scope }: Element, flow: FlowIndex): void {
  schedule({ do: 'enter', scope, node: flowAt(modelOf(turn.tables, instance), flow).target, flow, token: 0 });
}

/**
 * Several tokens, or one that this turn has no room for. All are counted in the scope before the first goes on, or the
 * scope would be over when that one has ended. Where there is no room they wait, so that other instances run in between.
 */
function fork({ schedule, turn }: Execution, { instance, scope }: Element, flows: readonly FlowIndex[]): void {
  const model = modelOf(turn.tables, instance);
  const tokens = flows.map((flow) => {
    const [token, node] = [turn.nextKey(), flowAt(model, flow).target];
    turn.emit('TokenParked', { token, instance, scope, node, flow });
    return { token, node, flow };
  });
  for (const token of tokens.reverse()) schedule({ do: 'enter', scope, ...token });
}
