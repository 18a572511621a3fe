import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One of the two that are compared. */
export interface Side {
  readonly name: string;
  /** The folder of the project whose server it is. */
  readonly root: string;
  /** The server's options. */
  readonly args: readonly string[];
}

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** This project as it is in its folder. */
export function ownSide(args: readonly string[]): Side {
  return { name: 'this', root: ROOT, args };
}

/**
 * Another folder of the project, or a commit of this one, which is checked out and installed in `folder`.
 * @returns the side, and what takes the checkout away again
 */
export function otherSide(given: string, folder: string, args: readonly string[]): Side & { remove(): void } {
  if (given === '') return { name: 'options', root: ROOT, args, remove: () => {} };
  if (existsSync(resolve(given, 'apps/standalone/src/main.ts'))) {
    return { name: given, root: resolve(given), args, remove: () => {} };
  }
  const root = `${folder}/${given}`;
  const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: ROOT, stdio: 'pipe' });
  git('worktree', 'add', '--detach', root, given);
  execFileSync('npm', ['ci', '--silent'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return { name: given.slice(0, 8), root, args, remove: () => void git('worktree', 'remove', '--force', root) };
}
