import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activateOne, create, deployChain, fail } from '../steps.ts';

export const setVariables: readonly Case[] = [
  {
    name: 'SetVariables sets what the next worker sees, in the scope alone or upwards',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      const { processInstanceKey } = await create(context, '{"a":1,"b":1}');
      const job = await activateOne(context);
      const set = (elementInstanceKey: typeof job.key, variables: string, local: boolean) =>
        client.call('SetVariables', { elementInstanceKey, variables, local });
      const { key } = await set(job.elementInstanceKey, '{"a":2}', true);
      assert.ok(toBigInt(key) > 0n);
      await set(processInstanceKey, '{"a":3,"b":3}', false);
      await set(job.elementInstanceKey, '{"c":4}', false);
      await fail(context, job.key, { retries: 1 });
      assert.deepEqual(JSON.parse((await activateOne(context)).variables), { a: 2, b: 3, c: 4 });
    },
  },
  {
    name: 'SetVariables of no element is NOT_FOUND, with broken variables INVALID_ARGUMENT',
    async run(context) {
      const { client } = context;
      for (const elementInstanceKey of [int64(0), int64(-1)]) {
        const reason = `Expected to update variables for element with key '${toBigInt(elementInstanceKey)}', but no such element was found`;
        const set = client.call('SetVariables', { elementInstanceKey, variables: '{}' });
        await expectStatus(set, 'NOT_FOUND', rejection('UPDATE', 'NOT_FOUND', reason));
      }
      const broken = client.call('SetVariables', { elementInstanceKey: int64(0), variables: '"x"' });
      await expectStatus(broken, 'INVALID_ARGUMENT', /but was 'STRING'$/);
    },
  },
];
