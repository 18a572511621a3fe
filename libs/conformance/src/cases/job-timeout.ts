import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activate, activateOne, complete, create, deployChain, pause } from '../steps.ts';

const JOB_TIMEOUT_MS = 400;

export const jobTimeout: readonly Case[] = [
  {
    name: 'a job whose time is over goes to another worker, and the late one may still complete it',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      await create(context);
      const before = performance.now();
      const first = await activateOne(context, { timeout: int64(JOB_TIMEOUT_MS), worker: 'late' });
      // It waits already when the time of the other is over.
      const second = await activateOne(context, { worker: 'next' });
      assert.ok(performance.now() - before >= JOB_TIMEOUT_MS - 5);
      assert.equal(toBigInt(second.key), toBigInt(first.key));
      assert.equal(second.retries, first.retries);
      assert.equal(second.worker, 'next');
      await complete(context, first.key);
      const text = `Expected to complete job with key '${toBigInt(first.key)}', but no such job was found`;
      await expectStatus(complete(context, second.key), 'NOT_FOUND', rejection('COMPLETE', 'NOT_FOUND', text));
    },
  },
  {
    name: 'a job whose time is over and that nobody has taken since may be completed',
    async run(context) {
      const { id } = context;
      await deployChain(context, id, `${id}-next`);
      await create(context);
      const { key } = await activateOne(context, { timeout: int64(1) });
      await pause(JOB_TIMEOUT_MS);
      await complete(context, key, '{"late":true}');
      assert.equal((await activateOne(context, { type: `${id}-next` })).variables, '{"late":true}');
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
    },
  },
  {
    name: 'a job is not given to anybody else before its time is over',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      await create(context);
      const { key } = await activateOne(context);
      const { jobs } = await activate(context, { requestTimeout: int64(2 * JOB_TIMEOUT_MS) });
      assert.deepEqual(jobs, []);
      await complete(context, key);
    },
  },
];
