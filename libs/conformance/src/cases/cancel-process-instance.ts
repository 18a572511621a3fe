import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activate, activateOne, complete, create, deployChain } from '../steps.ts';

export const cancelProcessInstance: readonly Case[] = [
  {
    name: 'CancelProcessInstance ends the instance and its jobs',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      const { processInstanceKey } = await create(context);
      const { key } = await activateOne(context);
      assert.deepEqual({ ...(await client.call('CancelProcessInstance', { processInstanceKey })) }, {});
      await expectStatus(complete(context, key), 'NOT_FOUND', /but no such job was found$/);
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
    },
  },
  {
    name: 'CancelProcessInstance of an instance that is over, or never was, is NOT_FOUND',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      const { processInstanceKey: key } = await create(context);
      await client.call('CancelProcessInstance', { processInstanceKey: key });
      for (const processInstanceKey of [key, int64(0), int64(-1)]) {
        const reason = `Expected to cancel a process instance with key '${toBigInt(processInstanceKey)}', but no such process was found`;
        const cancel = client.call('CancelProcessInstance', { processInstanceKey });
        await expectStatus(cancel, 'NOT_FOUND', rejection('CANCEL', 'NOT_FOUND', reason));
      }
    },
  },
];
