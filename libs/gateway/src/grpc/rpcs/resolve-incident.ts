import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function resolveIncident({ resolveIncident: resolve }: ClientCommands): Rpc<'ResolveIncident'> {
  return async (request, call) => {
    await resolve(request, call);
    return {};
  };
}
