import type { Activations, JobPush } from '@millrace/protocol';
import { expect, it } from 'vitest';
import type { JobOutboundPort } from './job-outbound-port.ts';
import { OpenPushes } from './open-pushes.ts';

const job = { job: 1, activation: 2, element: 3, type: 't', worker: 'w', retries: 3, deadline: 10_000 };
const effect = { kind: 'JobsPushed', gateway: 'g', request: 'r', jobs: [job] } as const;
const after = { from: 9, number: 4 };

function setUp() {
  const pushed: JobPush[] = [];
  const yielded: Activations[] = [];
  const port: JobOutboundPort = { push: (_, push) => void pushed.push(push), jobsAvailable: () => {} };
  return { pushed, yielded, leader: new OpenPushes(port, 1, 7, (jobs) => yielded.push(jobs)) };
}

it('yields the jobs of a push that was sent once, and had no responders', () => {
  const { pushed, yielded, leader } = setUp();
  leader.carryOut(effect, after, 0);
  expect(leader.noResponders(1)).toBe(effect.gateway);
  expect(pushed).toHaveLength(1);
  expect(yielded).toEqual([{ jobs: [expect.objectContaining({ job: 1, activation: 2 })] }]);
  leader.tick(5_000, 0);
  expect(pushed).toHaveLength(1);
});

it('yields nothing when a repeated push has no responders: the first may have been delivered', () => {
  const { pushed, yielded, leader } = setUp();
  leader.carryOut(effect, after, 0);
  leader.tick(1_500, 0);
  leader.noResponders(1);
  expect(yielded).toEqual([]);
  leader.tick(3_000, 0);
  expect(pushed.map(({ number, epoch }) => [number, epoch])).toEqual([
    [1, 7],
    [1, 7],
    [1, 7],
  ]);
  leader.answered(1, { yielded: [] });
  leader.tick(9_000, 0);
  expect(pushed).toHaveLength(3);
});

it('gives a push up when its jobs have run to their deadline', () => {
  const { pushed, leader } = setUp();
  leader.carryOut(effect, after, 0);
  leader.tick(1_500, 9_999);
  expect(pushed).toHaveLength(2);
  leader.tick(3_000, 10_000);
  leader.tick(5_000, 10_000);
  expect(pushed).toHaveLength(2);
});
