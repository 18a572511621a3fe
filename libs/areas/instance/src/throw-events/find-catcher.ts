import type { BoundaryEventNode, NodeIndex } from '@millrace/bpmn-model';
import { nodeAt } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import { elementAt } from '../element-at.ts';
import { modelOf } from '../model-of.ts';
import { parentOf } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';

/** The activity that is interrupted, and the boundary event that goes on in its place. */
interface Catcher {
  readonly element: number;
  readonly event: NodeIndex;
}

/**
 * What catches an error that is thrown in an element instance: the innermost activity with an error event for its code,
 * or for every code. `available`: the codes that would have been caught on the way.
 */
export function findCatcher(
  tables: ReadonlyTables<InstanceShape>,
  from: number,
  code: string,
): { readonly catcher: Catcher | undefined; readonly available: readonly string[] } {
  const available: string[] = [];
  for (let element: number | undefined = from; element !== undefined; element = parentOf(tables, element)) {
    const { row, node } = elementAt(tables, element);
    const model = modelOf(tables, row.instance);
    let catchAll: NodeIndex | undefined;
    for (const index of row.phase === 'activated' ? node.boundaryEvents : []) {
      const { event } = nodeAt(model, index) as BoundaryEventNode;
      if (event.type !== 'error') continue;
      if (event.errorCode === code) return { catcher: { element, event: index }, available };
      if (event.errorCode === undefined) catchAll = index;
      else available.push(event.errorCode);
    }
    if (catchAll !== undefined) return { catcher: { element, event: catchAll }, available };
  }
  return { catcher: undefined, available };
}

/** What an incident says of an error that nobody caught. */
export function uncaughtText(code: string, message: string, available: readonly string[]): string {
  const which = message === '' ? `'${code}'` : `'${code}' with message '${message}'`;
  const caught =
    available.length === 0
      ? 'No error events are available in the scope.'
      : `Available error events are [${available.join(', ')}]`;
  return `Expected to throw an error event with the code ${which}, but it was not caught. ${caught}`;
}
