import { type Int64, int64FromText } from '@millrace/protocol';
import { invalidRequest } from '../commands/execution/outcome.ts';

/**
 * The key in an open part of a path. Whether there is such a thing is for the command to say.
 * @throws NotDone where it is no 64-bit integer
 */
export function keyIn(parameters: Readonly<Record<string, string>>, name: string): Int64 {
  const text = parameters[name] ?? '';
  const key = int64FromText(text);
  if (key) return key;
  throw invalidRequest(`Expected '${name}' to be a key, but it was '${text}'`);
}
