import type { ErrorBoundaryEventNode, NodeIndex } from '@millrace/bpmn-model';
import { nodeAt } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import { modelOf } from '../model-of.ts';
import type { InstanceShape } from '../shape.ts';
import { elementAt } from './element-at.ts';

interface Catcher {
  /** The activity that is interrupted. */
  readonly element: number;
  readonly boundaryEvent: NodeIndex;
}

/**
 * Who catches an error that is thrown in an element instance: the innermost activity with an error event for its code,
 * or for every code. `available`: the codes that would have been caught on the way.
 */
export function findCatcher(
  tables: ReadonlyTables<InstanceShape>,
  from: number,
  code: string,
): { readonly catcher: Catcher | undefined; readonly available: readonly string[] } {
  const available: string[] = [];
  for (let element = from; element !== 0; ) {
    const { row, node } = elementAt(tables, element);
    const events = row.state === 'activated' && 'boundaryEvents' in node ? (node.boundaryEvents ?? []) : [];
    const model = modelOf(tables, row.instance);
    let catchAll: NodeIndex | undefined;
    for (const index of events) {
      const { kind, errorCode } = nodeAt(model, index) as ErrorBoundaryEventNode;
      if (kind !== 'errorBoundaryEvent') continue;
      if (errorCode === code) return { catcher: { element, boundaryEvent: index }, available };
      if (errorCode === undefined) catchAll = index;
      else available.push(errorCode);
    }
    if (catchAll !== undefined) return { catcher: { element, boundaryEvent: catchAll }, available };
    element = row.scope;
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
