/**
 * Has an engine kill itself at each step of its work, at a different time each, and starts it again: what clients were
 * told must be so ever after. One data folder goes through all of it. `LIVES=20 SEED=7 npx vitest run kill-points` in
 * apps/standalone runs each point more often.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lives } from './load/lives.ts';
import { killPoints } from './preload/kill-points.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const LIVES = Number(process.env.LIVES ?? 3);
const SEED = Number(process.env.SEED ?? 1);
/** How long a life under load is at the most, in seconds and by the number of times that its point is passed. */
const LONGEST_S = 1.5;
/** Later than the engine process is given up, in milliseconds. */
const LIFE_MS = 600_000;

/** In this order: the one that changes the file system goes before what uses it. */
const preload = ['kill-at', 'small-and-quick'].map((name) =>
  fileURLToPath(new URL(`preload/${name}.ts`, import.meta.url)),
);

describe('an engine that is killed at a step of its work', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let lives: Lives;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const nodeArgs = preload.flatMap((path) => ['--import', path]);
    lives = new Lives(SEED, { args: ['--data', `${folder.path}/data`], nodeArgs });
  });
  afterAll(() => folder.remove());

  it.each(Object.entries(killPoints))(
    'keeps all that it acknowledged: %s',
    { timeout: LIVES * LIFE_MS },
    async (point, timesASecond) => {
      for (let life = 1; life <= LIVES; life++) {
        const times = 1 + Math.floor(lives.random() * timesASecond * LONGEST_S);
        await lives.live('byItself', { env: { KILL_AT: `${point}:${times}` } });
      }
      expect(lives.ledger.violations).toEqual([]);
    },
  );

  it('and every instance finishes in the end', async () => {
    await lives.finish();
    expect(lives.ledger.violations).toEqual([]);
    expect(lives.ledger.createdCount).toBeGreaterThan(LIVES * 100);
  });
});
