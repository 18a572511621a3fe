import type { AreaName } from '@millrace/protocol';
import { readKey } from './keys.ts';
import type { Narrowed } from './searchable.ts';

/** The key that a filter wants in a field, of which area it must be, and what of a view's request it becomes. */
type By = readonly [wanted: unknown, area: AreaName, becomes: 'key' | 'instance' | 'elements'];

/** Where what a filter wants can only be: by the first of these keys that it names. Undefined if it can be nowhere. */
export function narrowBy(partitions: number, ...ways: readonly By[]): Narrowed | undefined {
  for (const [wanted, area, becomes] of ways) {
    if (wanted === undefined) continue;
    const found = readKey(area, wanted, partitions);
    if (!found) return undefined;
    const { address, counter } = found;
    return { partition: address.partition, request: { [becomes]: becomes === 'elements' ? [counter] : counter } };
  }
  return {};
}
