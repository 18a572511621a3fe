import type { CommandBus } from '@millrace/protocol';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import { wantedValue } from './filter.ts';
import { keyText, variableKey } from './keys.ts';
import { narrowBy } from './narrow-by.ts';
import type { Searchable } from './searchable.ts';

/** Longer values are cut, in UTF-16 units, unless the search says otherwise. */
const LONGEST_VALUE = 8_191;
/** The variables, each in the scope where it is set. `truncates`: whether long values are cut. */
export function variables(bus: CommandBus, truncates: boolean): Searchable {
  return {
    fields: {
      name: 'text',
      value: 'text',
      isTruncated: 'flag',
      variableKey: 'text',
      scopeKey: 'text',
      processInstanceKey: 'text',
      tenantId: 'text',
    },
    narrow: (filter) =>
      narrowBy(
        bus.partitions,
        [wantedValue(filter, 'scopeKey'), 'instance', 'key'],
        [wantedValue(filter, 'processInstanceKey'), 'instance', 'instance'],
      ),
    async read(partition, request, signal) {
      const { rows, next } = await bus.view(partition, 'Variables', request, signal);
      const items = rows.map(({ row: { scope, place, instance, root, name, value }, position }) => {
        const scopeKey = keyText('instance', partition, scope);
        const isTruncated = truncates && value.length > LONGEST_VALUE;
        const item = {
          variableKey: variableKey(partition, scope, place),
          name,
          value: isTruncated ? value.slice(0, LONGEST_VALUE) : value,
          isTruncated,
          scopeKey,
          processInstanceKey: keyText('instance', partition, instance),
          rootProcessInstanceKey: keyText('instance', partition, root),
          tenantId: defaultTenant,
        };
        return { item, position };
      });
      return { items, next };
    },
  };
}
