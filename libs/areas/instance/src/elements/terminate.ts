import type { NodeIndex } from '@millrace/bpmn-model';
import type { Variable } from '@millrace/protocol';
import type { InstanceTurn } from '../shape.ts';
import { closeSubscriptions } from '../subscriptions/close-subscriptions.ts';
import { behaviourOf } from './behaviours.ts';
import { closeIncident } from './block.ts';
import { complete } from './complete.ts';
import { elementAt, liveElement } from './element-at.ts';
import { make } from './enter.ts';

/** How many tokens an event takes away at the most. */
const TOKENS_AT_ONCE = 1_000;

/** An instance is ended from outside, with all that is in it. */
export function terminateInstance(turn: InstanceTurn, instance: number): void {
  takeBack(turn, instance);
  turn.emit('ElementTerminating', { element: instance, boundaryEvent: 0, variables: [] });
  endScopes(turn, instance);
}

/** A boundary event ends the activity that it is attached to, and goes on in its place with these variables. */
export function interrupt(
  turn: InstanceTurn,
  key: number,
  boundaryEvent: NodeIndex,
  variables: readonly Variable[],
): void {
  const { row } = elementAt(turn.tables, key);
  takeBack(turn, key);
  if (row.children === 0) {
    turn.emit('ElementTerminated', { element: key });
    complete(turn, make(turn, row.scope, boundaryEvent), variables);
  } else {
    turn.emit('ElementTerminating', { element: key, boundaryEvent, variables: [...variables] });
    endScopes(turn, row.instance);
  }
}

/** Ends what is in a scope; then the scope is complete. */
export function clearScope(turn: InstanceTurn, scope: number): void {
  turn.emit('ScopeCleared', { scope });
  endScopes(turn, elementAt(turn.tables, scope).row.instance);
}

/**
 * Goes on with what is being ended in an instance, the innermost scope first, as far as this turn has room.
 * @returns whether nothing of that is left
 */
export function endScopes(turn: InstanceTurn, instance: number): boolean {
  const { elements } = turn.tables;
  for (let next = elements.last('ending', instance); next; next = elements.last('ending', instance)) {
    if (!turn.hasRoom()) {
      turn.continueWith('ContinueInstance', { instance });
      return false;
    }
    const [scope] = next;
    const child = elements.first('byScope', scope);
    if (child) endChild(turn, child[0]);
    else if (turn.tables.tokens.first('byScope', scope)) removeTokens(turn, scope);
    else endEmpty(turn, scope);
  }
  return true;
}

function endChild(turn: InstanceTurn, key: number): void {
  const { row } = elementAt(turn.tables, key);
  takeBack(turn, key);
  if (row.children === 0) turn.emit('ElementTerminated', { element: key });
  else turn.emit('ElementTerminating', { element: key, boundaryEvent: 0, variables: [] });
}

function removeTokens(turn: InstanceTurn, scope: number): void {
  const tokens: number[] = [];
  for (const { key } of turn.tables.tokens.scan('byScope', scope)) {
    if (tokens.push(key) === TOKENS_AT_ONCE) break;
  }
  turn.emit('TokensRemoved', { tokens });
}

/** Nothing is left in a scope that is being ended. */
function endEmpty(turn: InstanceTurn, scope: number): void {
  const { row } = elementAt(turn.tables, scope);
  const goesOn = row.scope === 0 || liveElement(turn.tables, row.scope) !== undefined;
  if (row.state === 'clearing' && goesOn) {
    complete(turn, scope);
    return;
  }
  turn.emit('ElementTerminated', { element: scope });
  if (row.interruption && goesOn) {
    complete(turn, make(turn, row.scope, row.interruption.node), row.interruption.variables);
  }
}

/** What an element instance has asked of other areas, it asks no more. */
function takeBack(turn: InstanceTurn, key: number): void {
  const element = elementAt(turn.tables, key);
  closeSubscriptions(turn, key);
  if (element.row.blockedBy > 0) closeIncident(turn, key, element.row.blockedBy);
  behaviourOf(element.node).terminate?.(turn, element);
}
