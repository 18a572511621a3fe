import type { Node } from '@millrace/bpmn-model';
import { nodeAt } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import type { ElementInstance } from './lifecycle/behaviour.ts';
import { modelOf } from './model-of.ts';
import { isOutermost } from './scopes.ts';
import type { InstanceShape } from './shape.ts';
import { type Element, isEnding } from './tables.ts';

/** An element instance that is there, with its node. */
export function elementAt(tables: ReadonlyTables<InstanceShape>, key: number): ElementInstance<Node> {
  const row = tables.elements.get(key);
  if (!row) throw new Error(`There is no element instance ${key}`);
  return { key, row, node: nodeAt(modelOf(tables, row.instance), row.node) };
}

/** An element instance, if it is there and neither it nor a scope around it is being ended. */
export function liveElement({ elements }: ReadonlyTables<InstanceShape>, key: number): Element | undefined {
  const row = elements.get(key);
  for (let at = row; at; at = elements.get(at.scope)) {
    if (isEnding(at)) return undefined;
  }
  return row;
}

/**
 * The same, and one that an event sub-process is interrupting: what it encloses is being ended, but it stays and still
 * waits for its boundary events.
 */
export function stayingElement(tables: ReadonlyTables<InstanceShape>, key: number): Element | undefined {
  const row = tables.elements.get(key);
  if (row?.phase !== 'interrupting') return liveElement(tables, key);
  return isOutermost(row) || liveElement(tables, row.scope) ? row : undefined;
}

/**
 * Whether an element instance takes an event that it waits for: not one that is being ended, that an incident holds at its
 * end, or whose instance takes nothing but a cancel.
 */
export function isWaiting(tables: ReadonlyTables<InstanceShape>, key: number): boolean {
  const element = stayingElement(tables, key);
  if (element?.phase !== 'activated' && element?.phase !== 'interrupting') return false;
  return tables.instances.get(element.root)?.banned === '';
}
