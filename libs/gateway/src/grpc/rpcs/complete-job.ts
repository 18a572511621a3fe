import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { rejectUnbuilt } from '../unbuilt.ts';

export function completeJob({ completeJob: complete }: ClientCommands): Rpc<'CompleteJob'> {
  return async (request, call) => {
    rejectUnbuilt('CompleteJob', request, ['result']);
    await complete(request, call);
    return {};
  };
}
