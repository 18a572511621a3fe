import { describe, test } from 'vitest';
import { startEngine } from '../src/engine/start-engine.ts';
import { ownEngineCases } from '../src/own-engine-cases.ts';

/** An engine that somebody else runs is not ours to stop. */
describe.skipIf(process.env.MILLRACE_ADDRESS !== undefined).each(['node', 'deno'] as const)('%s', (runtime) => {
  for (const { name, mounts, run } of ownEngineCases) {
    for (const mount of mounts) {
      test(`${name} (${mount})`, () =>
        run((partitions, options) => startEngine({ runtime, mount, partitions }, options)));
    }
  }
});
