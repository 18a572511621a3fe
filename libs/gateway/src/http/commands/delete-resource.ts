import type { ClientCommands } from '../../commands/client-commands.ts';
import { operationReference, unbuilt } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, json, type Route } from '../route.ts';

const shape = { operationReference: operationReference(), deleteHistory: unbuilt("a resource's deletion") };

export function deleteResource({ deleteResource: remove }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    readBody(body, shape);
    const { key } = await remove({ resourceKey: keyIn(parameters, 'resourceKey') }, { signal, peer });
    return json({ resourceKey: key, batchOperation: null });
  });
}
