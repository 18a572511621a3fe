import { elementAt, stayingElement } from '../element-at.ts';
import type { Element } from '../tables.ts';
import type { Execution } from './execution.ts';
import { takeBack } from './take-back.ts';

/** An instance that none calls begins to end, with all that is in it and all that it calls. */
export function terminateInstance(execution: Execution, instance: number): void {
  takeBack(execution, elementAt(execution.turn.tables, instance));
  execution.turn.emit('ElementTerminating', { element: instance, boundaryEvent: 0, variables: [] });
  execution.schedule({ do: 'endScopes', root: instance });
}

/**
 * An element instance is over, completed or terminated: its process instance is terminated if its creator has asked for
 * that. Returns whether it is.
 */
export function terminateAfter(execution: Execution, { instance, node }: Element): boolean {
  const { tables } = execution.turn;
  if (!tables.instances.get(instance)?.terminateAfter?.includes(node) || !stayingElement(tables, instance))
    return false;
  execution.holdScheduled();
  terminateInstance(execution, instance);
  return true;
}
