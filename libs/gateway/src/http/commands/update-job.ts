import type { ClientCommands } from '../../commands/client-commands.ts';
import { invalidRequest } from '../../commands/execution/outcome.ts';
import { int32, int64, neededObject, operationReference, optional } from '../body/fields.ts';
import { JsonBody } from '../body/json-body.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { changeset: neededObject(), operationReference: operationReference() };
const changes = { retries: optional(int32()), timeout: optional(int64()) };

/** Gives a job other retries, its worker more time, or both. */
export function updateJob(commands: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const { changeset } = readBody(body, shape);
    const { retries, timeout } = readBody(new JsonBody(changeset, 'changeset'), changes);
    const jobKey = keyIn(parameters, 'jobKey');
    const call = { signal, peer };
    if (retries !== undefined && timeout !== undefined) {
      await commands.updateJob({ jobKey, retries, timeoutMs: timeout }, call);
    } else if (retries !== undefined) await commands.updateJobRetries({ jobKey, retries }, call);
    else if (timeout !== undefined) await commands.updateJobTimeout({ jobKey, timeoutMs: timeout }, call);
    else throw invalidRequest("Expected 'changeset' to have 'retries' or 'timeout', but it has neither");
    return noContent;
  });
}
