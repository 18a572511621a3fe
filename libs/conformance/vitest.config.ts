import { defineConfig, mergeConfig } from 'vitest/config';
import { heavy } from '../../vitest.shared.ts';

// Cases wait more than they work. An engine that does not answer would cost every case its patience.
export default mergeConfig(heavy, defineConfig({ test: { maxConcurrency: 12, bail: 25 } }));
