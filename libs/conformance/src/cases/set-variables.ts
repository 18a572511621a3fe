import assert from 'node:assert/strict';
import type { LongBits } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { file, path, process, start, task } from '../model/bpmn.ts';
import { activateOne, complete, create, deploy, deployChain, fail } from '../steps.ts';

function setOn({ client }: CaseContext, elementInstanceKey: LongBits, variables: string, local: boolean) {
  return client.call('SetVariables', { elementInstanceKey, variables, local });
}

function expectNotFound(context: CaseContext, element: LongBits): Promise<void> {
  const reason = `Expected to update variables for element with key '${toBigInt(element)}', but no such element was found`;
  const text = rejection('UPDATE', 'NOT_FOUND', reason);
  return expectStatus(setOn(context, element, '{}', false), 'NOT_FOUND', text);
}

/** An instance with `{"foo":2}`, and a job within it with `{"bar":1}`. `next`: what the job after that sees. */
async function deployScoped(context: CaseContext) {
  const { id } = context;
  const local = '<zeebe:ioMapping><zeebe:input source="=1" target="bar"/></zeebe:ioMapping>';
  const tasks = task('work', { type: id, extensions: local }) + task('next', { type: `${id}-next` });
  await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, tasks, path('start', 'work', 'next'))) });
  await create(context, '{"foo":2}');
  return {
    job: await activateOne(context),
    async next() {
      const { key, variables } = await activateOne(context, { type: `${id}-next` });
      await complete(context, key);
      return JSON.parse(variables);
    },
  };
}

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
    name: 'SetVariables of no element is NOT_FOUND',
    async run(context) {
      for (const none of [int64(0), int64(-1)]) await expectNotFound(context, none);
    },
  },
  {
    name: 'SetVariables in the scope alone and upwards, as documented',
    async run(context) {
      for (const [local, foo] of [
        [true, 2],
        [false, 5],
      ] as const) {
        const { job, next } = await deployScoped(context);
        await setOn(context, job.elementInstanceKey, '{"foo":5}', local);
        await fail(context, job.key, { retries: 1 });
        const again = await activateOne(context);
        assert.deepEqual(JSON.parse(again.variables), { foo: 5, bar: 1 });
        await complete(context, again.key);
        assert.deepEqual(await next(), { foo });
      }
    },
  },
  {
    name: 'SetVariables upwards stops where it changes a variable; one that is equal there goes on',
    async run(context) {
      for (const [bar, variables] of [
        [7, { foo: 2 }],
        [1, { foo: 2, bar: 1 }],
      ] as const) {
        const { job, next } = await deployScoped(context);
        await setOn(context, job.elementInstanceKey, `{"bar":${bar}}`, false);
        await complete(context, job.key);
        assert.deepEqual(await next(), variables);
      }
    },
  },
  {
    name: 'SetVariables of an element or an instance that is over, or by the key of something else, is NOT_FOUND',
    async run(context) {
      await deployChain(context, context.id);
      const { processInstanceKey } = await create(context);
      const { key, elementInstanceKey } = await activateOne(context);
      await expectNotFound(context, key);
      await complete(context, key);
      for (const over of [elementInstanceKey, processInstanceKey]) await expectNotFound(context, over);
    },
  },
  {
    name: 'SetVariables with broken variables is INVALID_ARGUMENT, and sets nothing',
    async run(context) {
      await deployChain(context, context.id);
      const { processInstanceKey } = await create(context, '{"a":1}');
      const set = (variables: string) => setOn(context, processInstanceKey, variables, false);
      await expectStatus(set('{"a":2'), 'INVALID_ARGUMENT', 'Invalid JSON value: {"a":2');
      const problem = "Property 'variables' is invalid: Expected document to be a root level object, but was";
      await expectStatus(set('[2]'), 'INVALID_ARGUMENT', `${problem} 'ARRAY'`);
      await expectStatus(set('null'), 'INVALID_ARGUMENT', `${problem} 'NIL'`);
      await set('');
      assert.equal((await activateOne(context)).variables, '{"a":1}');
    },
  },
];
