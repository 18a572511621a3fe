import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { int64 } from '../client/int64.ts';
import { file, flow, path, process, start, task } from '../model/bpmn.ts';
import { activate, activateOne, complete, create, deploy } from '../steps.ts';

export const inclusiveGateway: readonly Case[] = [
  {
    name: 'An inclusive gateway takes all flows that are true, and joins those that were taken',
    async run(context) {
      const { id } = context;
      const gateways = '<inclusiveGateway id="or" default="or-c"/><inclusiveGateway id="join"/>';
      const tasks = ['a', 'b', 'c', 'after'].map((name) => task(name, { type: `${id}-${name}` }));
      const conditions = flow('or', 'a', '=a') + flow('or', 'b', '=b');
      const flows = [path('start', 'or', 'c', 'join', 'after'), path('a', 'join'), path('b', 'join'), conditions];
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, gateways, ...tasks, ...flows)) });
      const finish = async (name: string) =>
        complete(context, (await activateOne(context, { type: `${id}-${name}` })).key);
      const isActive = async (name: string) =>
        (await activate(context, { type: `${id}-${name}`, requestTimeout: int64(-1) })).jobs.length > 0;

      await create(context, '{"a":true,"b":true}');
      await finish('a');
      assert.equal(await isActive('after'), false);
      await finish('b');
      await finish('after');
      assert.equal(await isActive('c'), false);

      await create(context, '{"a":false,"b":false}');
      await finish('c');
      await finish('after');
      assert.equal(await isActive('a'), false);
    },
  },
];
