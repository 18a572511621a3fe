import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function setVariables({ setVariables: set }: ClientCommands): Rpc<'SetVariables'> {
  return async (request, call) => ({ key: await set(request, call) });
}
