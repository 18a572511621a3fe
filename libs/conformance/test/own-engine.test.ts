import { describe, test } from 'vitest';
import { manyPartitions } from '../src/own-engine-cases/many-partitions.ts';
import { requestTimeout } from '../src/own-engine-cases/request-timeout.ts';
import { shutdown } from '../src/own-engine-cases/shutdown.ts';

const cases = [...manyPartitions, ...requestTimeout, ...shutdown];

/** An engine that somebody else runs is not ours to stop. */
describe.skipIf(process.env.MILLRACE_ADDRESS !== undefined).each(['node', 'deno'] as const)('%s', (runtime) => {
  for (const { name, run } of cases) test(name, () => run(runtime));
});
