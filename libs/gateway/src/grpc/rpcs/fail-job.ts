import { int64ToNumber } from '@millrace/protocol';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function failJob({ failJob: fail }: ClientCommands): Rpc<'FailJob'> {
  return async ({ jobKey, retries, errorMessage, retryBackOff, variables }, call) => {
    await fail({ jobKey, retries, errorMessage, backOffMs: int64ToNumber(retryBackOff), variables }, call);
    return {};
  };
}
