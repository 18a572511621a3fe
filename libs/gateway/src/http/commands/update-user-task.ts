import type { ClientCommands } from '../../commands/client-commands.ts';
import { invalidRequest } from '../../commands/execution/outcome.ts';
import { int32, object, optional, text, texts } from '../body/fields.ts';
import { JsonBody } from '../body/json-body.ts';
import { readBody } from '../body/read-body.ts';
import { keyIn } from '../key-in.ts';
import { command, noContent, type Route } from '../route.ts';

const shape = { changeset: object(), action: text('') };
const attributes = {
  candidateGroups: optional(texts()),
  candidateUsers: optional(texts()),
  dueDate: optional(text()),
  followUpDate: optional(text()),
  priority: optional(int32()),
};

/** Changes attributes of a user task. With an action alone nothing changes, but the action is in the log. */
export function updateUserTask({ updateUserTask: update }: ClientCommands): Route {
  return command(async ({ parameters, body, signal, peer }) => {
    const { changeset, action } = readBody(body, shape);
    const changes = readBody(new JsonBody(changeset || '{}', 'changeset'), attributes);
    if (action === '' && Object.values(changes).every((value) => value === undefined)) {
      const names = Object.keys(attributes).map((name) => `'${name}'`);
      throw invalidRequest(
        `Expected an 'action', or a 'changeset' with any of ${names.join(', ')}, but there was neither`,
      );
    }
    const userTaskKey = keyIn(parameters, 'userTaskKey');
    await update({ userTaskKey, changes, action: action || 'update' }, { signal, peer });
    return noContent;
  });
}
