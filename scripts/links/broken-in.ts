import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The target of a Markdown link. */
const LINK = /\]\(([^)\s]+)\)/g;
/** A path from the root of the repository, as code. One with a placeholder or a pattern is none. */
const PATH = /`((?:apps|docs|infra|libs|proto|scripts)\/[\w./@-]+)`/g;

/** Relative links and paths in a page that lead nowhere, a line each. */
export function brokenIn(page: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const links = [...line.matchAll(LINK)].map(([, target = '']) => ({ target, path: pathOf(page, target) }));
    const paths = [...line.matchAll(PATH)].map(([, target = '']) => ({ target, path: target }));
    return [...links, ...paths]
      .filter(({ path }) => path !== undefined && !existsSync(path))
      .map(({ target }) => `${page}:${index + 1}: there is no ${target}`);
  });
}

/** Where a link leads in the repository; undefined if it leads out of it, or to a heading of its own page. */
function pathOf(page: string, target: string): string | undefined {
  if (/^[a-z]+:/.test(target) || target.startsWith('#')) return undefined;
  const [path = ''] = target.split('#');
  return normalize(join(dirname(page), decodeURIComponent(path)));
}
