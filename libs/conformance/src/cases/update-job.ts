import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activate, activateOne, complete, create, deployChain, fail } from '../steps.ts';

export const updateJob: readonly Case[] = [
  {
    name: 'UpdateJobRetries changes the retries of a job, and rejects what is none',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      await create(context);
      const { key: jobKey } = await activateOne(context, { timeout: int64(200) });
      await client.call('UpdateJobRetries', { jobKey, retries: 7 });
      const again = await activateOne(context);
      assert.equal(again.retries, 7);
      const expected = `Expected to update retries for job with key '${toBigInt(jobKey)}'`;
      for (const retries of [0, -1]) {
        const reason = `${expected} with a positive amount of retries, but the amount given was '${retries}'`;
        const text = rejection('UPDATE_RETRIES', 'INVALID_ARGUMENT', reason);
        await expectStatus(client.call('UpdateJobRetries', { jobKey, retries }), 'INVALID_ARGUMENT', text);
      }
      await complete(context, jobKey);
      const text = rejection('UPDATE_RETRIES', 'NOT_FOUND', `${expected}, but no such job was found`);
      await expectStatus(client.call('UpdateJobRetries', { jobKey, retries: 1 }), 'NOT_FOUND', text);
    },
  },
  {
    name: 'UpdateJobTimeout gives the worker another deadline, and rejects a job that nobody has',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      await create(context);
      const { key: jobKey } = await activateOne(context);
      await client.call('UpdateJobTimeout', { jobKey, timeout: int64(50) });
      assert.equal(toBigInt((await activateOne(context)).key), toBigInt(jobKey));
      await fail(context, jobKey, { retries: 1 });
      const update = () => client.call('UpdateJobTimeout', { jobKey, timeout: int64(50) });
      const inactive = `Expected to update the timeout of job with key '${toBigInt(jobKey)}', but it is not active`;
      await expectStatus(update(), 'FAILED_PRECONDITION', rejection('UPDATE_TIMEOUT', 'INVALID_STATE', inactive));
      await complete(context, jobKey);
      const gone = `Expected to update job with key '${toBigInt(jobKey)}', but no such job was found`;
      await expectStatus(update(), 'NOT_FOUND', rejection('UPDATE_TIMEOUT', 'NOT_FOUND', gone));
    },
  },
  {
    name: 'UpdateJobRetries of a job that failed for the last time gives it to nobody yet',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      await create(context);
      const { key: jobKey } = await activateOne(context);
      await fail(context, jobKey);
      await client.call('UpdateJobRetries', { jobKey, retries: 2, operationReference: int64(1) });
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
      await expectStatus(complete(context, jobKey), 'FAILED_PRECONDITION', /but it is in state 'FAILED'$/);
    },
  },
  {
    name: 'a timeout of 2^63 - 1 ms is a time long from now, when a job is activated and when it is updated',
    async run(context) {
      const { client } = context;
      const timeout = int64(2n ** 63n - 1n);
      await deployChain(context, context.id);
      await create(context);
      const job = await activateOne(context, { timeout });
      const year3000 = 32_503_680_000_000n;
      assert.ok(toBigInt(job.deadline) > year3000, `deadline ${toBigInt(job.deadline)}`);
      await client.call('UpdateJobTimeout', { jobKey: job.key, timeout });
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
      await complete(context, job.key);
    },
  },
  {
    name: 'UpdateJobRetries and UpdateJobTimeout of none are NOT_FOUND, however many retries',
    async run({ client }) {
      for (const jobKey of [int64(0), int64(-1), int64(7)]) {
        const key = toBigInt(jobKey);
        const retries = `Expected to update retries for job with key '${key}', but no such job was found`;
        for (const count of [1, 0]) {
          const update = client.call('UpdateJobRetries', { jobKey, retries: count });
          await expectStatus(update, 'NOT_FOUND', rejection('UPDATE_RETRIES', 'NOT_FOUND', retries));
        }
        const deadline = `Expected to update job with key '${key}', but no such job was found`;
        const update = client.call('UpdateJobTimeout', { jobKey, timeout: int64(1_000) });
        await expectStatus(update, 'NOT_FOUND', rejection('UPDATE_TIMEOUT', 'NOT_FOUND', deadline));
      }
    },
  },
];
