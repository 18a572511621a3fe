import { defineConfig, mergeConfig } from 'vitest/config';

const MINUTE_MS = 60_000;

/**
 * What all packages have. Tests wait for what must come, not for a time: machines differ by a factor of three, and others
 * use them too. These limits only end what hangs.
 */
export const shared = defineConfig({
  test: {
    testTimeout: 15 * MINUTE_MS,
    hookTimeout: 5 * MINUTE_MS,
    teardownTimeout: MINUTE_MS,
    expect: { poll: { timeout: 3 * MINUTE_MS } },
  },
});

/** For packages whose tests start engines or clusters, which are a dozen processes each: one file at a time. */
export const heavy = mergeConfig(shared, defineConfig({ test: { fileParallelism: false } }));
