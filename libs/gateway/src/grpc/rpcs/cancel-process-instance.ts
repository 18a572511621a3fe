import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function cancelProcessInstance({ cancelProcessInstance: cancel }: ClientCommands): Rpc<'CancelProcessInstance'> {
  return async (request, call) => {
    await cancel(request, call);
    return {};
  };
}
