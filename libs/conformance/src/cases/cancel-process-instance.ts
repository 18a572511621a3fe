import assert from 'node:assert/strict';
import type { LongBits } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { file, message, messageCatch, path, process, start, subProcess, task } from '../model/bpmn.ts';
import { activate, activateOne, complete, create, deploy, deployChain, LONG_MS } from '../steps.ts';

function expectNotFound({ client }: CaseContext, processInstanceKey: LongBits): Promise<void> {
  const reason = `Expected to cancel a process instance with key '${toBigInt(processInstanceKey)}', but no such process was found`;
  const cancel = client.call('CancelProcessInstance', { processInstanceKey });
  return expectStatus(cancel, 'NOT_FOUND', rejection('CANCEL', 'NOT_FOUND', reason));
}

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
      for (const none of [key, int64(0), int64(-1)]) await expectNotFound(context, none);
    },
  },
  {
    name: 'CancelProcessInstance of an instance that came to its end, or by the key of something else, is NOT_FOUND',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      const { processInstanceKey } = await create(context);
      const { key: job, elementInstanceKey } = await activateOne(context);
      for (const other of [job, elementInstanceKey]) await expectNotFound(context, other);
      await complete(context, job);
      await expectNotFound(context, processInstanceKey);
      const asked = client.call('CancelProcessInstance', { processInstanceKey, operationReference: int64(3) });
      await expectStatus(asked, 'NOT_FOUND', /no such process was found$/);
    },
  },
  {
    name: 'CancelProcessInstance reaches what is in a sub-process: its job, and what waits for a message',
    async run(context) {
      const { client, id } = context;
      const inner = [start, task('work', { type: id }), messageCatch('wait')];
      const sub = subProcess('sub', ...inner, path('start', 'work'), path('start', 'wait'));
      const elements = ['<startEvent id="begin"/>', sub, task('after', { type: `${id}-after` })];
      const xml = file(message(id), process(id, ...elements, path('begin', 'sub', 'after')));
      await deploy(context, { name: `${id}.bpmn`, xml });
      const { processInstanceKey } = await create(context, '{"key":"k"}');
      const { key } = await activateOne(context);
      await client.call('CancelProcessInstance', { processInstanceKey });
      await expectStatus(complete(context, key), 'NOT_FOUND', /no such job was found$/);
      // The message is there for the next instance: the cancelled one has not taken it.
      await client.call('PublishMessage', { name: id, correlationKey: 'k', timeToLive: int64(LONG_MS) });
      await create(context, '{"key":"k"}');
      await complete(context, (await activateOne(context)).key);
      await complete(context, (await activateOne(context, { type: `${id}-after` })).key);
    },
  },
];
