import type { ClientCommands } from '../../commands/client-commands.ts';
import { object, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { errorCode: text(), errorMessage: text(''), variables: object() };

export function throwError({ throwError: raise }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const error = readBody(body, shape);
    await raise({ jobKey: keyIn(parameters, 'jobKey'), ...error }, { signal, peer });
    return noContent;
  });
}
