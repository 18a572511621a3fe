/** Every other way in which an engine in one process runs: on Deno too, and with one partition. */
import { describe } from 'vitest';
import { otherTargets } from './targets.ts';
import { testOn } from './test-on.ts';

describe.skipIf(otherTargets.length === 0)('other engines', () => {
  for (const target of otherTargets) testOn(target);
});
