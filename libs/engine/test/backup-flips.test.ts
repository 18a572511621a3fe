/**
 * A flipped bit anywhere in a backup: the restore is rejected and says which file, or gives the same state. `FLIPS=5000
 * npx vitest run backup-flips` in libs/engine runs longer, `SEED=7` starts with another one.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessorState } from '@millrace/processor';
import { restoreBackup } from '@millrace/processor';
import { difference } from '@millrace/processor/testing';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flip } from './data-image.ts';
import { someWork, startOn } from './engine-work.ts';

const FLIPS = Number(process.env.FLIPS ?? 80);
const SEED = Number(process.env.SEED ?? 1);

let root: string;
let backup: string;
let expected: ProcessorState;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'millrace-backup-flips-'));
  backup = join(root, 'backup');
  const mount = await startOn(join(root, 'data'));
  await someWork(mount, 30);
  await mount.backup(backup);
  await mount.stop();
  await restoreBackup(backup, join(root, 'whole'));
  expected = await stateOf(join(root, 'whole'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('a flipped bit in a backup is found when it is restored, or changes nothing', async () => {
  const random = seededRandom(SEED);
  const files = readdirSync(backup).map((name) => ({ name, size: statSync(join(backup, name)).size }));
  const outcomes = { rejected: 0, same: 0 };
  for (let n = 0; n < FLIPS; n++) {
    const { name, size } = files[n % files.length] ?? { name: '', size: 0 };
    const [offset, bit] = [Math.floor(random() * size), Math.floor(random() * 8)];
    const [copy, data] = [join(root, 'copy'), join(root, 'restored')];
    await cp(backup, copy, { recursive: true });
    await flip(join(copy, name), offset, bit);
    outcomes[await restoreAndStart(copy, data, `bit ${bit} of byte ${offset} of ${name}`)]++;
    for (const folder of [copy, data]) await rm(folder, { recursive: true, force: true });
  }
  expect(outcomes.rejected).toBeGreaterThan(FLIPS / 10);
  expect(outcomes.same).toBeGreaterThan(FLIPS / 10);
  if (process.env.FLIPS) console.error(outcomes);
});

async function restoreAndStart(copy: string, data: string, where: string): Promise<'rejected' | 'same'> {
  try {
    await restoreBackup(copy, data);
  } catch (error) {
    const { name, message } = error as Error;
    expect(name, where).toBe('CheckpointError');
    expect(message, where).toContain(copy);
    expect(message, where).not.toContain('\n');
    expect(existsSync(data) ? readdirSync(data) : [], where).toEqual([]);
    return 'rejected';
  }
  expect(difference(expected, await stateOf(data), expected.areas.keys()), where).toBeUndefined();
  return 'same';
}

/** Starts an engine, stops it, and gives the state that it had. */
async function stateOf(folder: string): Promise<ProcessorState> {
  const mount = await startOn(folder);
  await mount.stop();
  return mount.states[0] as ProcessorState;
}
