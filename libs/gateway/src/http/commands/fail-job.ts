import type { ClientCommands } from '../../commands/client-commands.ts';
import { int32, int64, object, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { retries: int32(0), errorMessage: text(''), retryBackOff: int64(0), variables: object() };

export function failJob({ failJob: fail }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const { retryBackOff: backOffMs, ...failure } = readBody(body, shape);
    await fail({ jobKey: keyIn(parameters, 'jobKey'), backOffMs, ...failure }, { signal, peer });
    return noContent;
  });
}
