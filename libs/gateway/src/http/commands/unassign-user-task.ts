import type { ClientCommands } from '../../commands/client-commands.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const nobody = { assignee: '', allowOverride: true, action: 'unassign' } as const;

/** Takes the assignee from a user task. */
export function unassignUserTask({ assignUserTask: assign }: ClientCommands): Route {
  return command(async ({ parameters, signal, peer }) => {
    await assign({ userTaskKey: keyIn(parameters, 'userTaskKey'), ...nobody }, { signal, peer });
    return noContent;
  });
}
