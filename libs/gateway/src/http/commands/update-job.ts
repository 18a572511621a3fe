import type { ClientCommands } from '../../commands/client-commands.ts';
import { invalidRequest, notBuilt } from '../../commands/execution/outcome.ts';
import { int32, int64, neededObject, operationReference, optional } from '../body/fields.ts';
import { JsonBody } from '../body/json-body.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { changeset: neededObject(), operationReference: operationReference() };
const changes = { retries: optional(int32()), timeout: optional(int64()) };

/** Gives a job other retries, or its worker more time. Not both: one of two commands may be done and the other not. */
export function updateJob({ updateJobRetries, updateJobTimeout }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const { changeset } = readBody(body, shape);
    const { retries, timeout } = readBody(new JsonBody(changeset, 'changeset'), changes);
    const jobKey = keyIn(parameters, 'jobKey');
    if (retries !== undefined && timeout !== undefined) {
      throw notBuilt("Changing 'retries' and 'timeout' of a job with one request");
    }
    if (retries !== undefined) await updateJobRetries({ jobKey, retries }, { signal, peer });
    else if (timeout !== undefined) await updateJobTimeout({ jobKey, timeoutMs: timeout }, { signal, peer });
    else throw invalidRequest("Expected 'changeset' to have 'retries' or 'timeout', but it has neither");
    return noContent;
  });
}
