import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activate, activateOne, create, deployChain, pause, request } from '../steps.ts';

/** How often a busy engine may take its time where it must answer at once. */
const TRIES = 50;
/** Looks that others have to end, and round trips, within which a request that was sent before has looked everywhere. */
const LOOKS = 2;
const ROUND_TRIPS = 10;

/** Returns when the requests sent so far wait at the server, or are cancelled there. */
async function settled(context: CaseContext): Promise<void> {
  // However slow the partitions are: these have to look at all of them too, and come later.
  const nowhere = { type: `${context.id}-nowhere`, requestTimeout: int64(-1) };
  for (let count = 0; count < LOOKS; count++) await activate(context, nowhere);
  for (let count = 0; count < ROUND_TRIPS; count++) await context.client.call('Topology', {});
}

/** It ends, though on a busy engine late, and never early by more than the resolution of its timers. */
async function expectEmptyAfter(context: CaseContext, requestTimeout: number, waitMs: number) {
  const { messages, tookMs } = await activate(context, { requestTimeout: int64(requestTimeout) });
  assert.deepEqual(messages, []);
  assert.ok(tookMs >= waitMs - 5, `it took ${tookMs} ms`);
}

export const longPolling: readonly Case[] = [
  {
    name: 'a negative requestTimeout ends at once with OK and no message',
    async run(context) {
      for (const requestTimeout of [-1, -10_000, -(2 ** 40)]) {
        // A busy engine may take its time, but not each time as long as a long poll.
        const took: number[] = [];
        while (!took.some((ms) => ms < context.longPollMs / 2)) {
          const { messages, tookMs } = await activate(context, { requestTimeout: int64(requestTimeout) });
          assert.deepEqual(messages, []);
          assert.ok(took.push(tookMs) < TRIES, `it took ${took} ms`);
        }
      }
    },
  },
  {
    name: 'a positive requestTimeout ends after that time with OK and no message',
    run: (context) => expectEmptyAfter(context, 400, 400),
  },
  {
    name: 'requestTimeout 0 waits as long as the server has it',
    run: (context) => expectEmptyAfter(context, 0, context.longPollMs),
  },
  {
    name: 'a longer requestTimeout than the default is kept',
    run: (context) => expectEmptyAfter(context, context.longPollMs + 700, context.longPollMs + 700),
  },
  {
    name: 'a job that is there already is given at once',
    async run(context) {
      await deployChain(context, context.id);
      await create(context);
      const { jobs } = await activate(context, { maxJobsToActivate: 10 });
      assert.equal(jobs.length, 1);
    },
  },
  {
    name: 'a waiting request is woken by a new job, on whatever partition, and ends with it',
    async run(context) {
      const { id, partitions } = context;
      await deployChain(context, id);
      for (let round = 0; round < 2 * partitions; round++) {
        const waiting = activateOne(context, { maxJobsToActivate: 10 });
        await settled(context);
        const { processInstanceKey } = await create(context);
        // Joined, a request does not look again by itself before an hour is over: see targets.ts.
        assert.equal(toBigInt((await waiting).processInstanceKey), toBigInt(processInstanceKey));
      }
    },
  },
  {
    name: 'of several waiting requests the one that has waited longest gets the job',
    async run(context) {
      const { id, losesWords } = context;
      await deployChain(context, id);
      const order: number[] = [];
      const waiting: Promise<number>[] = [];
      for (const number of [1, 2, 3]) {
        waiting.push(
          activateOne(context, { worker: `worker-${number}` }).then(({ worker }) => {
            assert.equal(worker, `worker-${number}`);
            return order.push(number);
          }),
        );
        await settled(context);
      }
      for (let count = 1; count <= 3; count++) {
        await create(context);
        await Promise.race([reached(order, count), Promise.all(waiting)]);
      }
      await Promise.all(waiting);
      if (!losesWords) assert.deepEqual(order, [1, 2, 3]);
    },
  },
  {
    name: 'a waiting request that the client has cancelled gets no job: another does',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      const given = client.activate(request(context, { worker: 'gone' }));
      await settled(context);
      const other = activateOne(context, { worker: 'other' });
      await settled(context);
      given.cancel();
      await settled(context);
      await create(context);
      assert.equal((await other).worker, 'other');
      assert.deepEqual(given.jobs, []);
    },
  },
  {
    name: 'a job is never lost to a client that cancels at the very moment',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      const jobTimeoutMs = 1_000;
      await Promise.all(
        Array.from({ length: 12 }, async (_, delayMs) => {
          const type = { type: id, timeout: int64(jobTimeoutMs) };
          const hasty = client.activate(request(context, { ...type, worker: 'hasty' }));
          await settled(context);
          const created = create(context);
          await pause(delayMs / 2);
          hasty.cancel();
          await created;
        }),
      );
      // What was under way to a client that has gone is back when its time is over; all else at once.
      const keys = new Set<bigint>();
      while (keys.size < 12) {
        const { jobs } = await activate(context, { maxJobsToActivate: 20, worker: 'patient' });
        assert.ok(jobs.length > 0, `only ${keys.size} of 12 jobs came`);
        for (const { key } of jobs) keys.add(toBigInt(key));
      }
    },
  },
];

async function reached(list: readonly unknown[], length: number): Promise<void> {
  while (list.length < length) await pause(5);
}
