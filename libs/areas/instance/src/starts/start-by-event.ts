import { type NamedStart, type NodeIndex, namedStartAt } from '@millrace/bpmn-model';
import type { InstanceTurn } from '../shape.ts';
import { INSTALLED, type StartRequest } from '../tables.ts';
import { beginInstance } from './begin-instance.ts';

/** Where a start event is: at a node of a definition, nowhere any more, or not to be known before a definition is. */
type Found =
  | { readonly kind: 'found'; readonly definition: number; readonly node: NodeIndex }
  | { readonly kind: 'gone' }
  | { readonly kind: 'wait'; readonly waitsFor: number };

const GONE: Found = { kind: 'gone' };

/**
 * A message or signal starts an instance of the newest version of a process. The message area may know a version that has
 * not come to this partition yet, and a version may be about to be deleted: then it waits until that is decided.
 */
export function startByEvent(turn: InstanceTurn, request: StartRequest): void {
  const found = find(turn, request);
  const { message, correlationKey, variables } = request;
  if (found.kind === 'wait') {
    const { waitsFor } = found;
    turn.emit('StartParked', { ...request, start: turn.nextKey(), waitsFor, variables: [...variables] });
    return;
  }
  const { processId, definition } = request;
  const accepted = found.kind === 'found';
  if (message > 0) turn.send('message', 'ConfirmStart', { message, processId, definition, accepted });
  if (found.kind === 'found')
    beginInstance(turn, found.definition, found.node, { startKey: correlationKey, variables });
}

function find({ tables }: InstanceTurn, { processId, definition, type, name }: StartRequest): Found {
  if (isAwaited({ tables }, definition)) return { kind: 'wait', waitsFor: definition };
  const newest = tables.definitions.last('everyVersion', processId);
  if (!newest) return GONE;
  const [key, row] = newest;
  if (row.isLocked) return { kind: 'wait', waitsFor: key };
  const node = namedStartAt(row.model, { type, name } as NamedStart);
  return node === undefined ? GONE : { kind: 'found', definition: key, node };
}

/** Whether a definition has not come to this partition, or may be deleted. */
export function isAwaited({ tables }: Pick<InstanceTurn, 'tables'>, definition: number): boolean {
  const { last } = tables.installed.get(INSTALLED) ?? { last: 0 };
  return definition > last || tables.definitions.get(definition)?.isLocked === true;
}
