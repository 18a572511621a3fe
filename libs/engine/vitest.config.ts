import { defineConfig } from 'vitest/config';

// Tests over many seeds take their time on a busy machine.
export default defineConfig({ test: { testTimeout: 1_500_000 } });
