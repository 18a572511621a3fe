import { defineConfig } from 'vitest/config';

// The machine may be busy: what is waited for comes in the end, and nothing is proven by how soon.
export default defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } } },
});
