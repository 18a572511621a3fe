import { defineConfig } from 'vitest/config';

// Servers have to start, and to be killed and come back, on a busy machine. Mostly it is waited.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 3 } });
