import type { BoundaryEventNode, EventSubProcessStartEventNode, Node, NodeIndex } from '@millrace/bpmn-model';
import { nodeAt } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import { elementAt } from '../element-at.ts';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import { modelOf } from '../model-of.ts';
import { isRoot, parentOf } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';

/** The element instance that waits for an event, and the event: at its edge, or of an event sub-process in it. */
export interface Catcher {
  readonly element: number;
  readonly event: NodeIndex;
}

const NONE = -1;

/** What is thrown with a code, to whatever is around. */
type Thrown = 'error' | 'escalation';

/**
 * What catches an error or escalation that is thrown in an element instance: the innermost scope with an event for its
 * code, or for every code. `available`: the codes that would have been caught on the way.
 */
export function findCatcher(
  tables: ReadonlyTables<InstanceShape>,
  from: number,
  type: Thrown,
  code: string,
): { readonly catcher: Catcher | undefined; readonly available: readonly string[] } {
  const available: string[] = [];
  let inside: NodeIndex = NONE;
  for (let key: number | undefined = from; key !== undefined; key = parentOf(tables, key)) {
    const element = elementAt(tables, key);
    const model = modelOf(tables, element.row.instance);
    let catchAll: NodeIndex | undefined;
    for (const index of catching(element)) {
      const { event, scope } = nodeAt(model, index) as BoundaryEventNode | EventSubProcessStartEventNode;
      if (event.type !== type || scope === inside) continue;
      const caught = event.type === 'error' ? event.errorCode : event.escalationCode;
      if (caught === code) return { catcher: { element: key, event: index }, available };
      if (caught === undefined) catchAll ??= index;
      else available.push(caught);
    }
    if (catchAll !== undefined) return { catcher: { element: key, event: catchAll }, available };
    // An event sub-process does not catch what is thrown in it. The node of a process is none of its caller's.
    inside = isRoot(key, element.row) ? NONE : element.row.node;
  }
  return { catcher: undefined, available };
}

/** The events that can be caught at an element instance: of the event sub-processes in it, unless one has interrupted it, and at its edge. */
function catching({ row, node }: ElementInstance<Node>): readonly NodeIndex[] {
  if (row.phase !== 'activated') return [];
  return node.eventStarts && !row.isInterrupted ? [...node.eventStarts, ...node.boundaryEvents] : node.boundaryEvents;
}

/** The text of the incident of an uncaught error. */
export function uncaughtText(code: string, message: string, available: readonly string[]): string {
  const which = message === '' ? `'${code}'` : `'${code}' with message '${message}'`;
  const caught =
    available.length === 0
      ? 'No error events are available in the scope.'
      : `Available error events are [${available.join(', ')}]`;
  return `Expected to throw an error event with the code ${which}, but it was not caught. ${caught}`;
}
