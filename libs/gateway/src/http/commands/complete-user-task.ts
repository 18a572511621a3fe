import type { ClientCommands } from '../../commands/client-commands.ts';
import { object, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { variables: object(), action: text('complete') };

export function completeUserTask({ completeUserTask: complete }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const request = readBody(body, shape);
    await complete({ userTaskKey: keyIn(parameters, 'userTaskKey'), ...request }, { signal, peer });
    return noContent;
  });
}
