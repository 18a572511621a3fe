import { basename } from 'node:path';

const LICENCE = /^(licen[cs]e|notice|copying|authors)/i;
const FOLDERS = ['node_modules', 'test', 'tests', '__tests__', '.bin', 'docs', 'example', 'examples'];
const FILES = /\.d\.[cm]?ts$|\.test\.ts$|\.map$|\.md$|^tsconfig.*\.json$|^vitest\.config\.ts$/i;

/**
 * Whether a file or folder of a package is needed to run it.
 * @param path relative to the package; packages that lie in its node_modules are packages of their own
 */
export function isNeededAtRunTime(path: string): boolean {
  const name = basename(path);
  if (LICENCE.test(name)) return true;
  return !FOLDERS.includes(name) && !FILES.test(name);
}
