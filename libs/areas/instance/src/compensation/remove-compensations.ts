import type { WritableTables } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import type { CompensationSubscription, Element } from '../tables.ts';

type Tables = WritableTables<InstanceShape>;

/**
 * An element instance is gone. What is complete in it can be compensated only if the element instance itself is complete
 * and left that behind.
 */
export function removeCompensations(tables: Tables, element: number, { hasCompensations, isCompensating }: Element) {
  if (isCompensating) tables.compensationThrows.delete(element);
  if (hasCompensations && !tables.compensations.first('byElement', element)) removeIn(tables, element);
}

function removeIn({ compensations }: Tables, scope: number): void {
  const scopes = [scope];
  for (let at = scopes.pop(); at !== undefined; at = scopes.pop()) {
    for (let next = compensations.first('byScope', at); next; next = compensations.first('byScope', at)) {
      const [key, { element }] = next;
      compensations.delete(key);
      scopes.push(element);
    }
  }
}

/** The handler of what is complete has begun. What has no handler and nothing in it any more is gone, and so on outwards. */
export function useCompensation({ compensations }: Tables, compensation: number): void {
  const row = compensations.get(compensation);
  if (!row) return;
  const { handler: _, ...rest } = row;
  compensations.put(compensation, rest);
  let last: readonly [number, CompensationSubscription] | undefined = [compensation, rest];
  while (last && last[1].handler === undefined && !compensations.first('byScope', last[1].element)) {
    compensations.delete(last[0]);
    last = compensations.first('byElement', last[1].scope);
  }
}
