/**
 * Kills an engine at random moments under load and starts it again: what clients were told must be so ever after.
 * A longer run: `KILLS=200 SEED=7 npx vitest run kill.long` in apps/standalone, with a line for each life on standard error.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '@millrace/testkit/load/ledger';
import { describe, expect, it, vi } from 'vitest';
import { Lives } from './load/lives.ts';
import type { EngineProcess } from './support/engine-process.ts';
import { withFolder } from './support/temporary-folder.ts';

const KILLS = Number(process.env.KILLS ?? 20);
const SEED = Number(process.env.SEED ?? 1);
const SMALL_AND_QUICK = fileURLToPath(new URL('preload/small-and-quick.ts', import.meta.url));
const LONGEST_LIFE_MS = 1_200;
/** No life takes so long, with its start and its checks. */
const LIFE_MS = 120_000;
/** How long the last life goes on at the most until something was done. */
const PATIENCE = { timeout: LIFE_MS / 2, interval: 50 };

describe('an engine that is killed at random moments under load', () => {
  it.each([
    { runtime: 'node', partitions: 1, kills: KILLS },
    { runtime: 'node', partitions: 3, kills: Math.ceil(KILLS / 5) },
    { runtime: 'deno', partitions: 1, kills: Math.ceil(KILLS / 10) },
  ] as const)(
    'keeps all that it acknowledged: $runtime, $partitions partitions, $kills kills',
    { timeout: LIFE_MS * (KILLS + 5) },
    ({ runtime, partitions, kills }) =>
      withFolder(async (folder) => {
        const args = ['--data', `${folder}/data`, '--partitions', String(partitions)];
        const lives = new Lives(SEED, { runtime, args });
        const { ledger } = lives;
        for (let life = 1; life <= kills; life++) {
          // Every other life has small segments and many checkpoints: there is more to be cut off in.
          const nodeArgs = runtime === 'node' && life % 2 === 0 ? ['--import', SMALL_AND_QUICK] : [];
          const death = async (engine: EngineProcess) => {
            await pause(20 + lives.random() * LONGEST_LIFE_MS);
            if (life === kills) await vi.waitFor(() => expectWork(ledger, kills), PATIENCE);
            engine.kill();
          };
          await lives.live(death, { nodeArgs });
          if (process.env.KILLS) {
            console.error(
              `life ${life}: ${ledger.createdCount} created, ${ledger.jobs.size} jobs, ${ledger.violations}`,
            );
          }
        }
        await lives.finish();
        expect(ledger.violations).toEqual([]);
      }),
  );
});

/** The test would show nothing if the engine had done nothing. */
function expectWork({ createdCount, deployed }: Ledger, kills: number): void {
  expect(createdCount).toBeGreaterThan(kills);
  expect(deployed.size).toBeGreaterThan(1);
}
