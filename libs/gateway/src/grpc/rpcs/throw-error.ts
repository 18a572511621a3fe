import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function throwError({ throwError: raise }: ClientCommands): Rpc<'ThrowError'> {
  return async (request, call) => {
    await raise(request, call);
    return {};
  };
}
