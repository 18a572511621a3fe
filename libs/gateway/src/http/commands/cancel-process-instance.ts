import type { ClientCommands } from '../../commands/client-commands.ts';
import { operationReference } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { operationReference: operationReference() };

export function cancelProcessInstance({ cancelProcessInstance: cancel }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    readBody(body, shape);
    await cancel({ processInstanceKey: keyIn(parameters, 'processInstanceKey') }, { signal, peer });
    return noContent;
  });
}
