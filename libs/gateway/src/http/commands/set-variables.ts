import type { ClientCommands } from '../../commands/client-commands.ts';
import { flag, neededObject, operationReference } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { variables: neededObject(), local: flag(), operationReference: operationReference() };

export function setVariables({ setVariables: set }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const { variables, local } = readBody(body, shape);
    const elementInstanceKey = keyIn(parameters, 'elementInstanceKey');
    await set({ elementInstanceKey, variables, local }, { signal, peer });
    return noContent;
  });
}
