import type { CommandBus } from '@millrace/protocol';
import { notThere } from '../problem.ts';
import { processInstances } from './process-instances.ts';
import type { View } from './views.ts';

/** One process instance by its key. */
export function processInstance(bus: CommandBus): View {
  const searchable = processInstances(bus);
  return async ({ parameters: { processInstanceKey: key }, signal }) => {
    const narrowed = searchable.narrow({ processInstanceKey: key });
    const request = { ...narrowed?.request, after: [], limit: 1 };
    const found = narrowed?.partition && (await searchable.read(narrowed.partition, request, signal));
    const [first] = found ? found.items : [];
    if (!first) throw notThere(`Process Instance with key '${key}' not found`);
    return first.item;
  };
}
