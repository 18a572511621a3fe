import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from './outcome.ts';
import { lineOf } from './outcome.ts';
import { runPackage } from './package-tests.ts';
import type { Tier } from './tiers.ts';
import { tiers } from './tiers.ts';

const MANIFESTS = ['apps/*/package.json', 'libs/*/package.json', 'libs/areas/*/package.json', 'infra/*/package.json'];
/** Over how many seeds tests run in CI, unless `SEEDS` is set: about five minutes on two cores. */
const SEEDS = '600';

/**
 * Runs the tests of all packages, each to its end whatever becomes of the others, and prints a line for each.
 * @param isForCi whether to run what a laptop does not
 */
export async function runTests(isForCi: boolean): Promise<Outcome[]> {
  const env = isForCi ? { SEEDS, ...process.env } : process.env;
  const outcomes: Outcome[] = [];
  for (const tier of tiers) if (isForCi || !tier.isForCi) outcomes.push(...(await runTier(tier, env)));
  return outcomes;
}

async function runTier(tier: Tier, env: NodeJS.ProcessEnv): Promise<Outcome[]> {
  const waiting = packagesWith(tier.script);
  const outcomes: Outcome[] = [];
  const lane = async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const outcome = await runPackage(folder, tier, env);
      console.log(lineOf(outcome));
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: tier.packages }, lane));
  return outcomes;
}

function packagesWith(script: string): string[] {
  const has = (path: string) => script in (JSON.parse(readFileSync(path, 'utf8')).scripts ?? {});
  return globSync(MANIFESTS).filter(has).map(dirname).sort();
}
