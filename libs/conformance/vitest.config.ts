import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One engine at a time: the machine may be small, and cases wait more than they work.
    fileParallelism: false,
    maxConcurrency: 12,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // An engine that does not answer would cost every case its patience.
    bail: 25,
  },
});
