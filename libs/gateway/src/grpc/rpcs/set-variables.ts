import { int64ToText, keyToInt64 } from '@millrace/protocol';
import type { Engine } from '../../commands/execution/engine.ts';
import { locate } from '../../commands/routing.ts';
import { cutVariables } from '../../commands/variables/cut-variables.ts';
import type { Rpc } from '../service.ts';
import { notFound, refused } from '../status.ts';

/** Sets variables of an element instance or of those around it. */
export function setVariables(engine: Engine): Rpc<'SetVariables'> {
  return async ({ elementInstanceKey, variables, local }, call) => {
    const cut = cutVariables(variables);
    const element = locate('instance', elementInstanceKey, engine.bus.partitions);
    if (element === undefined) {
      const key = int64ToText(elementInstanceKey);
      const reason = `Expected to update variables for element with key '${key}', but no such element was found`;
      throw refused('UPDATE', notFound(reason));
    }
    const { address, counter } = element;
    const body = { element: counter, variables: cut, local };
    const { key } = await engine.execute('UPDATE', address, 'SetVariables', body, call);
    return { key: keyToInt64({ ...address, counter: key }) };
  };
}
