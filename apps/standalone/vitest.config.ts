import { defineConfig } from 'vitest/config';

// Each file starts engines of its own: two at once would measure each other.
export default defineConfig({ test: { testTimeout: 240_000, hookTimeout: 60_000, fileParallelism: false } });
