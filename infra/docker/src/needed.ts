import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What an app needs. All paths are relative to the root of the repository. */
export interface Needed {
  /** Folders of packages: the app's, those of workspaces, and those in node_modules. */
  readonly folders: readonly string[];
  /** Links in node_modules to workspaces, and where each leads, relative to itself. */
  readonly links: readonly { readonly path: string; readonly to: string }[];
}

/**
 * Follows the dependencies of an app as Node resolves them. What npm installs beside those, such as peers that are
 * optional and types, is left out.
 * @param entry the folder of the app, such as `apps/gateway`
 * @throws if a dependency is not installed
 */
export function neededBy(root: string, entry: string): Needed {
  const folders = new Set<string>();
  const links = new Map<string, string>();
  const waiting = [entry];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    for (const name of dependenciesIn(join(root, folder))) {
      const found = find(root, folder, name);
      const real = relative(root, realpathSync(join(root, found)));
      if (real !== found) links.set(found, relative(dirname(join(root, found)), join(root, real)));
      waiting.push(real);
    }
  }
  return { folders: [...folders].sort(), links: [...links].map(([path, to]) => ({ path, to })) };
}

function dependenciesIn(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {}, optionalDependencies = {} } = manifest;
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  // npm lists optional ones among the dependencies too.
  const needed = [...Object.keys(dependencies).filter((name) => !(name in optionalDependencies)), ...peers];
  return needed.filter((name) => !name.startsWith('@types/'));
}

/** Where Node finds a package that is imported from a folder. */
function find(root: string, from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(root, path, 'package.json'))) return path;
    if (folder === '.') throw new Error(`${from} needs ${name}, which is not installed`);
  }
}
