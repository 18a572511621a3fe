import { flowAt, nodeAt } from '@millrace/bpmn-model';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Element } from '../tables.ts';
import { enter } from './enter.ts';

/**
 * An element instance is complete: its outgoing flows are taken in the order of the XML. Without any its scope may be
 * complete too.
 */
export function leave(turn: InstanceTurn, key: number, { instance, scope, node }: Element): void {
  const model = modelOf(turn.tables, instance);
  const targets = nodeAt(model, node).outgoing.map((flow) => flowAt(model, flow).target);
  turn.emit('ElementCompleted', { element: key });
  if (scope === 0) return;
  const [only] = targets;
  if (only === undefined) leaveIfEmpty(turn, scope);
  else if (targets.length === 1 && turn.hasRoom()) enter(turn, scope, only);
  else fork(turn, instance, scope, targets);
}

/** A scope is complete when nothing in it is left. */
function leaveIfEmpty(turn: InstanceTurn, scope: number): void {
  const row = turn.tables.elements.get(scope);
  if (row && row.children === 0) leave(turn, scope, row);
}

/**
 * Several tokens, or one that this turn has no room for. All are counted in the scope before the first goes on, or the
 * scope would be over when that one has ended. Where there is no room they wait, so that other instances run in between.
 */
function fork(turn: InstanceTurn, instance: number, scope: number, targets: readonly number[]): void {
  const tokens = targets.map((node) => {
    const token = turn.nextKey();
    turn.emit('TokenParked', { token, instance, scope, node });
    return { token, node };
  });
  for (const { token, node } of tokens) {
    if (!turn.hasRoom()) {
      turn.continueWith('ContinueInstance', { instance });
      return;
    }
    enter(turn, scope, node, token);
  }
}
