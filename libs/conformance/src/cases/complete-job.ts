import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection, statusOf } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activate, activateOne, complete, create, deployChain } from '../steps.ts';

function expectNotFound(context: CaseContext, key: bigint): Promise<void> {
  const reason = `Expected to complete job with key '${key}', but no such job was found`;
  return expectStatus(complete(context, int64(key)), 'NOT_FOUND', rejection('COMPLETE', 'NOT_FOUND', reason));
}

export const completeJob: readonly Case[] = [
  {
    name: 'CompleteJob has an empty answer, and the instance goes on with the variables of the job',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, `${id}-1`, `${id}-2`);
      await create(context, '{"kept":1,"changed":"old"}');
      const { key: jobKey } = await activateOne(context, { type: `${id}-1` });
      const answer = await client.call('CompleteJob', { jobKey, variables: '{"changed":"new","added":[1.10]}' });
      assert.deepEqual({ ...answer }, {});
      const next = await activateOne(context, { type: `${id}-2` });
      assert.deepEqual(JSON.parse(next.variables), { kept: 1, changed: 'new', added: [1.1] });
      assert.equal(next.elementId, 'task-2');
    },
  },
  {
    name: 'CompleteJob of a job that is not there, or not there any more, is NOT_FOUND',
    async run(context) {
      const { id } = context;
      const { processDefinitionKey } = await deployChain(context, id);
      await create(context);
      const job = await activateOne(context);
      await complete(context, job.key);
      const gone = toBigInt(job.key);
      const foreign = [job.processInstanceKey, job.elementInstanceKey, processDefinitionKey].map(toBigInt);
      const unknown = [0n, 1n, -1n, gone + 1_000_000n, 2n ** 63n - 1n, -(2n ** 63n)];
      for (const key of [gone, ...foreign, ...unknown]) await expectNotFound(context, key);
    },
  },
  {
    name: 'CompleteJob with broken variables is INVALID_ARGUMENT, and the worker still has the job',
    async run(context) {
      const { id } = context;
      await deployChain(context, id, `${id}-next`);
      await create(context, '{"a":1}');
      const { key } = await activateOne(context);
      await expectStatus(complete(context, key, '{"a":'), 'INVALID_ARGUMENT', 'Invalid JSON value: {"a":');
      await expectStatus(
        complete(context, key, '[1]'),
        'INVALID_ARGUMENT',
        "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
      );
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
      await complete(context, key);
      assert.equal((await activateOne(context, { type: `${id}-next` })).variables, '{"a":1}');
    },
  },
  {
    name: 'CompleteJob with a result, which is not built yet, is rejected and leaves the job',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      await create(context);
      const { key: jobKey } = await activateOne(context);
      await expectStatus(
        client.call('CompleteJob', { jobKey, result: { denied: false } }),
        'UNIMPLEMENTED',
        "Field 'result' of CompleteJob is not built in this version of Millrace yet",
      );
      await complete(context, jobKey);
    },
  },
  {
    name: 'CompleteJob many times at once is done once',
    async run(context) {
      const { id } = context;
      await deployChain(context, id, `${id}-next`);
      await create(context);
      const { key } = await activateOne(context);
      const ended = await Promise.all(Array.from({ length: 10 }, () => statusOf(complete(context, key))));
      assert.deepEqual(ended.map(({ name }) => name).toSorted(), [...Array(9).fill('NOT_FOUND'), 'OK']);
      const type = `${id}-next`;
      assert.equal((await activate(context, { type, maxJobsToActivate: 10 })).jobs.length, 1);
      assert.deepEqual((await activate(context, { type, requestTimeout: int64(-1) })).jobs, []);
    },
  },
];
