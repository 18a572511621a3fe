import { type FlowIndex, flowAt } from '@millrace/bpmn-model';
import { answerAwaited } from '../answer-awaited.ts';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Element } from '../tables.ts';
import { complete } from './complete.ts';
import { enterBy } from './enter.ts';

/**
 * An element instance is complete: these flows are taken, in the order of the XML. Without any its scope may be complete
 * too.
 */
export function leave(
  turn: InstanceTurn,
  key: number,
  { instance, scope }: Element,
  flows: readonly FlowIndex[],
): void {
  if (scope === 0) answerAwaited(turn, instance);
  turn.emit('ElementCompleted', { element: key });
  if (scope === 0) return;
  const [only] = flows;
  if (only === undefined) completeIfEmpty(turn, scope);
  else if (flows.length === 1 && turn.hasRoom()) enterBy(turn, scope, only);
  else fork(turn, instance, scope, flows);
}

/** A scope is complete when nothing in it is left. */
function completeIfEmpty(turn: InstanceTurn, scope: number): void {
  if (turn.tables.elements.get(scope)?.children === 0) complete(turn, scope);
}

/**
 * Several tokens, or one that this turn has no room for. All are counted in the scope before the first goes on, or the
 * scope would be over when that one has ended. Where there is no room they wait, so that other instances run in between.
 */
function fork(turn: InstanceTurn, instance: number, scope: number, flows: readonly FlowIndex[]): void {
  const model = modelOf(turn.tables, instance);
  const parked = flows.map((flow) => {
    const token = turn.nextKey();
    turn.emit('TokenParked', { token, instance, scope, node: flowAt(model, flow).target, flow });
    return { token, flow };
  });
  for (const { token, flow } of parked) {
    // What another of them led to may have ended the scope.
    if (!turn.tables.tokens.get(token)) continue;
    if (!turn.hasRoom()) {
      turn.continueWith('ContinueInstance', { instance });
      return;
    }
    enterBy(turn, scope, flow, token);
  }
}
