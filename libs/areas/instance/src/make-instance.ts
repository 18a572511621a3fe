import type { Variable } from '@millrace/protocol';
import type { InstanceTurn } from './shape.ts';
import { setInScope } from './variables/set-in-scope.ts';

/** The instance and the call activity in it that call another; `root` is the outermost instance. */
export interface Caller {
  readonly parentInstance: number;
  readonly parentElement: number;
  readonly root: number;
}

/**
 * Makes an instance of a definition with these variables, in which nothing is active yet. Returns its key.
 * @param startKey the correlation key of the message that starts it, which is free again at its end
 */
export function makeInstance(
  turn: InstanceTurn,
  definition: number,
  variables: readonly Variable[],
  caller?: Caller,
  startKey = '',
): number {
  const instance = turn.nextKey();
  const { parentInstance, parentElement, root } = caller ?? { parentInstance: 0, parentElement: 0, root: instance };
  turn.emit('InstanceCreated', { instance, definition, parentInstance, parentElement, root, startKey });
  turn.emit('ElementActivated', {
    element: instance,
    instance,
    scope: parentElement,
    node: 0,
    token: 0,
    time: turn.time,
    flow: -1,
    loopCounter: 0,
  });
  setInScope(turn, instance, variables);
  return instance;
}
