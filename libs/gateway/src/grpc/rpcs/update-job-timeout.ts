import { int64ToNumber } from '@millrace/protocol';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function updateJobTimeout({ updateJobTimeout: update }: ClientCommands): Rpc<'UpdateJobTimeout'> {
  return async ({ jobKey, timeout }, call) => {
    await update({ jobKey, timeoutMs: int64ToNumber(timeout) }, call);
    return {};
  };
}
