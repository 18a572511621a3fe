import assert from 'node:assert/strict';
import type { LongBits } from '@millrace/protocol/gateway';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activate, activateOne, complete, create, deployChain, fail } from '../steps.ts';

const expectedRejection = (code: string, key: LongBits, reason: string) =>
  rejection('FAIL', code, `Expected to fail job with key '${toBigInt(key)}', but ${reason}`);

/** Longer than a busy engine takes for the next call. */
const BACK_OFF_MS = 3_000;

export const failJob: readonly Case[] = [
  {
    name: 'FailJob with retries left gives the job to the next worker at once, with the variables of the first',
    async run(context) {
      await deployChain(context, context.id);
      await create(context, '{"a":1}');
      const { key } = await activateOne(context);
      await fail(context, key, { retries: 2, errorMessage: 'no paper', variables: '{"a":2}' });
      const again = await activateOne(context);
      assert.deepEqual([toBigInt(again.key), again.retries, again.variables], [toBigInt(key), 2, '{"a":2}']);
      await complete(context, again.key);
    },
  },
  {
    name: 'FailJob keeps its variables with the element: what comes after does not see them',
    async run(context) {
      const { id } = context;
      await deployChain(context, id, `${id}-next`);
      await create(context, '{"a":1}');
      await fail(context, (await activateOne(context)).key, { retries: 1, variables: '{"a":2,"b":3}' });
      const again = await activateOne(context);
      assert.deepEqual(JSON.parse(again.variables), { a: 2, b: 3 });
      await complete(context, again.key);
      assert.equal((await activateOne(context, { type: `${id}-next` })).variables, '{"a":1}');
    },
  },
  {
    name: 'FailJob with a back-off gives the job to nobody before that is over',
    async run(context) {
      await deployChain(context, context.id);
      await create(context);
      const { key } = await activateOne(context);
      const failedAt = performance.now();
      await fail(context, key, { retries: 1, retryBackOff: int64(BACK_OFF_MS) });
      await expectStatus(complete(context, key), 'FAILED_PRECONDITION', /but it is in state 'FAILED'/);
      await complete(context, (await activateOne(context)).key);
      assert.ok(performance.now() - failedAt >= BACK_OFF_MS - 10, 'the job came too early');
    },
  },
  {
    name: 'FailJob without retries left keeps the job from everybody',
    async run(context) {
      await deployChain(context, context.id);
      await create(context);
      const { key } = await activateOne(context);
      await fail(context, key);
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
      const state = "it is in state 'FAILED'";
      await expectStatus(fail(context, key), 'FAILED_PRECONDITION', expectedRejection('INVALID_STATE', key, state));
      await expectStatus(
        complete(context, key),
        'FAILED_PRECONDITION',
        rejection('COMPLETE', 'INVALID_STATE', `Expected to complete job with key '${toBigInt(key)}', but ${state}`),
      );
    },
  },
  {
    name: 'FailJob of a job that is not activated is FAILED_PRECONDITION, of none NOT_FOUND',
    async run(context) {
      await deployChain(context, context.id);
      await create(context);
      const { key } = await activateOne(context);
      await fail(context, key, { retries: 1 });
      const state = "it is in state 'ACTIVATABLE'";
      await expectStatus(fail(context, key), 'FAILED_PRECONDITION', expectedRejection('INVALID_STATE', key, state));
      await complete(context, key);
      for (const gone of [key, int64(0), int64(-1)]) {
        await expectStatus(
          fail(context, gone),
          'NOT_FOUND',
          expectedRejection('NOT_FOUND', gone, 'no such job was found'),
        );
      }
      await expectStatus(fail(context, key, { variables: '[]' }), 'INVALID_ARGUMENT', /root level object/);
    },
  },
];
