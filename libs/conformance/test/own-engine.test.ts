import { describe, test } from 'vitest';
import { startEngine } from '../src/engine/start-engine.ts';
import { ownEngineCases } from '../src/own-engine-cases.ts';

const ways = [{ runtime: 'node' }, { runtime: 'node', grpcTransport: 'http2' }, { runtime: 'deno' }] as const;

/** An engine that somebody else runs is not ours to stop. */
describe.skipIf(process.env.MILLRACE_ADDRESS !== undefined).each(ways)('$runtime $grpcTransport', (way) => {
  for (const { name, mounts, run } of ownEngineCases) {
    for (const mount of mounts) {
      test(`${name} (${mount})`, () =>
        run((partitions, options) => startEngine({ ...way, mount, partitions }, options)));
    }
  }
});
