import { type HttpAnswer, type HttpRequest, json } from '../route.ts';
import type { Item } from './items.ts';
import type { Searches } from './searches.ts';

/** More calls within calls than the engine allows. */
const DEEPEST = 1_000;

/** The instances that call an instance, from the outermost to itself. */
export function callHierarchy(searches: Searches): (request: HttpRequest) => Promise<HttpAnswer> {
  const instance = (key: string) =>
    searches.one('Process Instance', 'processInstance', key, [
      { field: 'processInstanceKey', is: { operator: 'eq', value: key } },
    ]);
  return async ({ parameters: { processInstanceKey = '' } }) => {
    const path: Item[] = [];
    let next: unknown = processInstanceKey;
    while (typeof next === 'string' && path.length < DEEPEST) {
      const item = await instance(next);
      path.unshift(entryOf(item));
      next = item.parentProcessInstanceKey;
    }
    return json(path);
  };
}

function entryOf({ processInstanceKey, processDefinitionKey, processDefinitionName, processDefinitionId }: Item): Item {
  return {
    processInstanceKey,
    processDefinitionKey,
    processDefinitionName: processDefinitionName ?? processDefinitionId,
  };
}
