/** How many seeds a test runs over unless `SEEDS` sets it: as many as a laptop does in half a minute. CI sets 1,000. */
const DEFAULT_SEEDS = 100;

/**
 * Runs a test over many seeds: 1 … `SEEDS`, or the one in `SEED`. A failure names its seed, and how to repeat it.
 * @param share runs only every so many-th seed, for tests that are slow
 */
export async function forEachSeed(run: (seed: number) => Promise<void>, share = 1): Promise<void> {
  const one = process.env.SEED;
  const seeds = Math.ceil(Number(process.env.SEEDS ?? DEFAULT_SEEDS) / share);
  const first = one ? Number(one) : 1;
  const last = one ? first : seeds;
  for (let seed = first; seed <= last; seed++) {
    try {
      await run(seed);
    } catch (error) {
      throw new Error(`Seed ${seed} failed (repeat with SEED=${seed}): ${String(error)}`, { cause: error });
    }
  }
}
