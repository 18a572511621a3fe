import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activateOne, complete, create, deployChain, fail } from '../steps.ts';

export const updateJob: readonly Case[] = [
  {
    name: 'UpdateJobRetries changes the retries of a job, and refuses what is none',
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
    name: 'UpdateJobTimeout gives the worker another deadline, and refuses a job that nobody has',
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
      const gone = `Expected to update job deadline with key '${toBigInt(jobKey)}', but no such job was found`;
      await expectStatus(update(), 'NOT_FOUND', rejection('UPDATE_TIMEOUT', 'NOT_FOUND', gone));
    },
  },
];
