import { expect, it } from 'vitest';
import { FairShares } from './fair-shares.ts';
import type { WorkClass } from './work-class.ts';

/** Serves the classes that have work so many times, each at its cost. @returns how often each was served */
function serve(shares: FairShares, costs: Partial<Record<WorkClass, number>>, times: number) {
  const served: Partial<Record<WorkClass, number>> = {};
  for (let n = 0; n < times; n++) {
    const next = shares.next((work) => costs[work] !== undefined);
    if (next === undefined) break;
    served[next] = (served[next] ?? 0) + 1;
    shares.charge(next, costs[next] ?? 0);
  }
  return served;
}

it('gives all to the only class that has work, and nothing where none has', () => {
  expect(serve(new FairShares(), { submitted: 1 }, 10)).toEqual({ submitted: 10 });
  expect(serve(new FairShares(), {}, 10)).toEqual({});
});

it('divides by what things cost, not by how many they are', () => {
  expect(serve(new FairShares(), { submitted: 1, continued: 9 }, 100)).toEqual({ submitted: 90, continued: 10 });
  expect(serve(new FairShares(), { submitted: 1, received: 1, due: 1, continued: 1 }, 100)).toEqual({
    ...{ submitted: 25, received: 25, due: 25, continued: 25 },
  });
});

it('lets no class save up while it has no work', () => {
  const shares = new FairShares();
  serve(shares, { submitted: 1 }, 1_000);
  expect(serve(shares, { submitted: 1, continued: 1 }, 100)).toEqual({ submitted: 50, continued: 50 });
});

it('remembers what a class owes', () => {
  const shares = new FairShares();
  shares.charge('due', 10);
  expect(serve(shares, { submitted: 1, due: 1 }, 30)).toEqual({ submitted: 20, due: 10 });
});
