import type { ClientCommands } from '../../commands/client-commands.ts';
import { object, unbuilt } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { variables: object(), result: unbuilt("a job's completion") };

export function completeJob({ completeJob: complete }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const { variables } = readBody(body, shape);
    await complete({ jobKey: keyIn(parameters, 'jobKey'), variables }, { signal, peer });
    return noContent;
  });
}
