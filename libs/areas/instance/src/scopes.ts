import type { ReadonlyTables } from '@millrace/kernel';
import type { InstanceShape } from './shape.ts';
import type { Element } from './tables.ts';

type Tables = Pick<ReadonlyTables<InstanceShape>, 'elements'>;

/** Whether an element instance is the process itself: tokens and variables go no further up. */
export function isRoot(key: number, { instance }: Element): boolean {
  return key === instance;
}

/** Whether an element instance is a process that a call activity has called. */
export function isCalled(key: number, row: Element): boolean {
  return isRoot(key, row) && row.scope > 0;
}

/** Whether an element instance is a process that a client or an event has started: nothing is around it, not even a call. */
export function isOutermost({ scope }: Pick<Element, 'scope'>): boolean {
  return scope === 0;
}

/** The element instance around another in the same process instance; undefined at the root, and for one that is gone. */
export function scopeAround({ elements }: Tables, key: number): number | undefined {
  const row = elements.get(key);
  return row && !isRoot(key, row) ? row.scope : undefined;
}

/** The element instance that another is in, its call activity for a called process; undefined where there is none. */
export function parentOf({ elements }: Tables, key: number): number | undefined {
  return elements.get(key)?.scope || undefined;
}
