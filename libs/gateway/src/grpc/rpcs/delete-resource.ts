import type { ClientCommands } from '../../commands/client-commands.ts';
import { notBuilt } from '../../commands/execution/outcome.ts';
import type { Rpc } from '../service.ts';

export function deleteResource({ deleteResource: remove }: ClientCommands): Rpc<'DeleteResource'> {
  return async ({ resourceKey, deleteHistory }, call) => {
    if (deleteHistory) throw notBuilt("Field 'deleteHistory' of DeleteResource");
    const { key } = await remove({ resourceKey }, call);
    return { resourceKey: key };
  };
}
