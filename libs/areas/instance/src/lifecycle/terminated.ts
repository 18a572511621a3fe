import { handlerEnded } from '../compensation/handler-ended.ts';
import { elementAt, liveElement } from '../element-at.ts';
import { isRoot } from '../scopes.ts';
import { freeStartKey } from '../starts/free-start-key.ts';
import type { Execution } from './execution.ts';
import { terminateAfter } from './terminate-instance.ts';

/** An element instance with nothing left in it is terminated. Its container takes note, unless that is ended too. */
export function terminated(execution: Execution, key: number): void {
  const { turn } = execution;
  const element = elementAt(turn.tables, key);
  if (isRoot(key, element.row)) freeStartKey(turn, key);
  turn.emit('ElementTerminated', { element: key });
  if (element.row.compensatesFor) handlerEnded(execution, element.row.compensatesFor);
  terminateAfter(execution, element.row);
  if (!liveElement(turn.tables, element.row.scope)) return;
  const container = elementAt(turn.tables, element.row.scope);
  execution.behaviourOf(container.node).childTerminated?.(execution, container, element);
}
