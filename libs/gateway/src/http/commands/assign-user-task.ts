import type { ClientCommands } from '../../commands/client-commands.ts';
import { invalidRequest } from '../../commands/execution/outcome.ts';
import { flag, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { assignee: text(), allowOverride: flag(true), action: text('assign') };

/** Assigns a user task to somebody. */
export function assignUserTask({ assignUserTask: assign }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const request = readBody(body, shape);
    if (request.assignee === '') throw invalidRequest("Expected 'assignee' to be a name, but it was empty");
    await assign({ userTaskKey: keyIn(parameters, 'userTaskKey'), ...request }, { signal, peer });
    return noContent;
  });
}
