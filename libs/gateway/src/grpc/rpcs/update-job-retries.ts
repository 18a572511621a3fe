import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function updateJobRetries({ updateJobRetries: update }: ClientCommands): Rpc<'UpdateJobRetries'> {
  return async (request, call) => {
    await update(request, call);
    return {};
  };
}
