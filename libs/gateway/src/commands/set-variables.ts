import { type Int64, int64ToText, keyToInt64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { notFound, rejected } from './execution/outcome.ts';
import { locate } from './routing/routing.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface SetVariables {
  readonly elementInstanceKey: Int64;
  /** A JSON object. */
  readonly variables: string;
  /** Whether they are set in the element instance itself; otherwise each where it is already, or at the top. */
  readonly local: boolean;
}

/** Sets variables of an element instance or of those around it. @returns the key of the command */
export function setVariables(executor: Executor): ClientCommand<SetVariables, Int64> {
  return async (request, call) => {
    const { elementInstanceKey, local } = request;
    const variables = cutVariables(request.variables);
    const element = locate('instance', elementInstanceKey, executor.bus.partitions);
    if (element === undefined) {
      const key = int64ToText(elementInstanceKey);
      const reason = `Expected to update variables for element with key '${key}', but no such element was found`;
      throw rejected('UPDATE', notFound(reason));
    }
    const { address, counter } = element;
    const body = { element: counter, variables, local };
    const { key } = await executor.execute('UPDATE', address, 'SetVariables', body, call);
    return keyToInt64({ ...address, counter: key });
  };
}
