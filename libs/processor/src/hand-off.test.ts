import type { Activations, JobOffer } from '@millrace/protocol';
import { expect, it } from 'vitest';
import { HandOff } from './hand-off.ts';
import type { Outlet } from './outlet.ts';

const job = { job: 1, activation: 2, element: 3, type: 't', worker: 'w', retries: 3, deadline: 10_000 };
const effect = { kind: 'JobsOffered', gateway: 'g', request: 'r', jobs: [job] } as const;
const after = { from: 9, number: 4 };

function handOff() {
  const offers: JobOffer[] = [];
  const givenBack: Activations[] = [];
  const outlet = { offer: (_: string, offer: JobOffer) => offers.push(offer) } as unknown as Outlet;
  return { offers, givenBack, handOff: new HandOff(outlet, 1, 7, (jobs) => givenBack.push(jobs)) };
}

it('gives the jobs back of an offer that was sent once, and to nobody', () => {
  const { offers, givenBack, handOff: leader } = handOff();
  leader.carryOut(effect, after, 0);
  expect(leader.nobody(1)).toBe(effect.gateway);
  expect(offers).toHaveLength(1);
  expect(givenBack).toEqual([{ jobs: [expect.objectContaining({ job: 1, activation: 2 })] }]);
  leader.tick(5_000, 0);
  expect(offers).toHaveLength(1);
});

it('gives nothing back when a repeated offer reaches nobody: the first may have been handed on', () => {
  const { offers, givenBack, handOff: leader } = handOff();
  leader.carryOut(effect, after, 0);
  leader.tick(1_500, 0);
  leader.nobody(1);
  expect(givenBack).toEqual([]);
  leader.tick(3_000, 0);
  expect(offers.map(({ number, epoch }) => [number, epoch])).toEqual([
    [1, 7],
    [1, 7],
    [1, 7],
  ]);
  leader.answered(1, { refused: [] });
  leader.tick(9_000, 0);
  expect(offers).toHaveLength(3);
});

it('gives an offer up when its jobs have run to their deadline', () => {
  const { offers, handOff: leader } = handOff();
  leader.carryOut(effect, after, 0);
  leader.tick(1_500, 9_999);
  expect(offers).toHaveLength(2);
  leader.tick(3_000, 10_000);
  leader.tick(5_000, 10_000);
  expect(offers).toHaveLength(2);
});
