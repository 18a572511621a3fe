import { WatchedFiles } from '../watched-files.ts';
import { parsePasswordHash } from './password-hash.ts';

export type Users = ReadonlyMap<string, NonNullable<ReturnType<typeof parsePasswordHash>>>;

/**
 * Reads a file of users, which may be replaced while it is in use: a line for each with `name:hash`, where the hash is
 * of `hashPassword`. Empty lines and lines that begin with `#` are left out.
 * @throws an error whose message names the line that is wrong, without what it holds
 */
export function usersFile(path: string, warn: (message: string) => void, everyMs?: number): WatchedFiles<Users> {
  return new WatchedFiles([path], ([text = '']) => usersIn(text, path), warn, everyMs);
}

function usersIn(text: string, path: string): Users {
  const users = new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, hashText = ''] = /^([^:]+):(.*)$/.exec(line.trimEnd()) ?? [];
    const hash = parsePasswordHash(hashText);
    if (name === undefined || !hash) {
      throw new Error(
        `Expected line ${index + 1} of ${path} to be name:hash, with a hash made by 'npm start -- hash-password', but it was not`,
      );
    }
    if (users.has(name)) throw new Error(`Expected each user once in ${path}, but '${name}' is there twice`);
    users.set(name, hash);
  }
  if (users.size === 0) throw new Error(`Expected users in ${path}, but there are none`);
  return users;
}
