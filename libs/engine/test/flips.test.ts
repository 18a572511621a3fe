/**
 * A flipped bit anywhere in a data folder: the start rejects and says which file, or comes up with the same state. Of a
 * killed engine the last records may be cut, with a warning, since nothing proves that they were ever safe.
 * `FLIPS=5000 npx vitest run flips` in libs/engine runs longer, `SEED=7` starts with another one.
 */
import { join } from 'node:path';
import type { ProcessorState } from '@millrace/processor';
import { difference } from '@millrace/processor/testing';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataImage, flip } from './data-image.ts';
import { startOn } from './engine-work.ts';

const FLIPS = Number(process.env.FLIPS ?? 250);
const SEED = Number(process.env.SEED ?? 1);

describe.each(['stopped', 'killed'] as const)('a flipped bit in the data folder of an engine that was %s', (ending) => {
  let image: DataImage;
  let expected: ProcessorState;

  beforeAll(async () => {
    image = await DataImage.make(ending);
    expected = await image.withCopy((folder) => stateOf(folder));
  });
  afterAll(() => image.remove());

  it('is rejected by name, or changes nothing', async () => {
    const random = seededRandom(SEED);
    const files = await image.files();
    const outcomes = { rejected: 0, same: 0, cut: 0 };
    for (let n = 0; n < FLIPS; n++) {
      const { name, size } = files[n % files.length] ?? { name: '', size: 0 };
      // Most of a segment is zeros: half of the flips go to its beginning.
      const offset = Math.floor(random() * (random() < 0.5 ? size : Math.min(size, 20_000)));
      const bit = Math.floor(random() * 8);
      outcomes[await image.withCopy((folder) => flipAndStart(folder, { name, offset, bit }, expected))]++;
    }
    expect(outcomes.rejected).toBeGreaterThan(FLIPS / 20);
    expect(outcomes.same).toBeGreaterThan(FLIPS / 20);
    if (ending === 'stopped') expect(outcomes.cut).toBe(0);
    if (process.env.FLIPS) console.error(outcomes);
  });
});

interface Flip {
  readonly name: string;
  readonly offset: number;
  readonly bit: number;
}

async function flipAndStart(folder: string, { name, offset, bit }: Flip, expected: ProcessorState) {
  const where = `bit ${bit} of byte ${offset} of ${name}`;
  const warnings: string[] = [];
  await flip(join(folder, name), offset, bit);
  let state: ProcessorState;
  try {
    state = await stateOf(folder, warnings);
  } catch (error) {
    const { message } = error as Error;
    expect(message, where).not.toContain('\n');
    expect(message, where).toContain(folder);
    expect(message, where).toMatch(/[Rr]estore|newer/);
    return 'rejected';
  }
  const found = difference(expected, state, expected.areas.keys());
  if (!found) {
    // The next start reads what this one has written.
    const again = await stateOf(folder);
    expect(difference(expected, again, expected.areas.keys()), `${where}, the second time`).toBeUndefined();
    return 'same';
  }
  expect(warnings.join(), `${where}: ${found}`).toContain('ends in a broken write');
  expect(state.batch).toBeGreaterThanOrEqual(expected.batch - 1);
  return 'cut';
}

/** Starts an engine, stops it, and gives the state that it had. */
async function stateOf(folder: string, warnings: string[] = []): Promise<ProcessorState> {
  const mount = await startOn(folder, warnings);
  await mount.stop();
  return mount.states[0] as ProcessorState;
}
