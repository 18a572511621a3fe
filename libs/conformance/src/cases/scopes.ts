import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { int64 } from '../client/int64.ts';
import { file, flow, path, process, start, task } from '../model/bpmn.ts';
import { activate, activateOne, complete, create, deploy } from '../steps.ts';

const mapping = (content: string) => `<zeebe:ioMapping>${content}</zeebe:ioMapping>`;

export const scopes: readonly Case[] = [
  {
    name: 'An exclusive gateway takes the first flow that is true, else its default',
    async run(context) {
      const { id } = context;
      const gateway = '<exclusiveGateway id="x" default="x-low"/>';
      const tasks = ['high', 'low'].map((name) => task(name, { type: `${id}-${name}` }));
      const flows = path('start', 'x', 'low') + flow('x', 'high', '=sum &gt; 100');
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, gateway, ...tasks, flows)) });
      for (const [sum, taken] of [
        [101, 'high'],
        [100, 'low'],
      ] as const) {
        await create(context, `{"sum":${sum}}`);
        const { key, elementId } = await activateOne(context, { type: `${id}-${taken}` });
        assert.equal(elementId, taken);
        await complete(context, key);
      }
    },
  },
  {
    name: 'A parallel gateway waits for all that it has forked, and a sub-process for all that is in it',
    async run(context) {
      const { id } = context;
      const tasks = ['a', 'b'].map((name) => task(name, { type: `${id}-${name}` }));
      const forks = ['fork', 'join'].map((name) => `<parallelGateway id="${name}"/>`);
      const inner = `<startEvent id="inner"/>${tasks.join('')}${forks.join('')}${path('inner', 'fork', 'a', 'join')}${path('fork', 'b', 'join')}`;
      const elements = [start, `<subProcess id="sub">${inner}</subProcess>`, task('after', { type: `${id}-after` })];
      const xml = file(process(id, ...elements, path('start', 'sub', 'after')));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await create(context);
      const [a, b] = [await activateOne(context, { type: `${id}-a` }), await activateOne(context, { type: `${id}-b` })];
      await complete(context, a.key, '{"a":1}');
      const after = { type: `${id}-after` };
      assert.deepEqual((await activate(context, { ...after, requestTimeout: int64(-1) })).jobs, []);
      await complete(context, b.key, '{"b":2}');
      const { key, variables } = await activateOne(context, after);
      assert.deepEqual(JSON.parse(variables), { a: 1, b: 2 });
      await complete(context, key);
    },
  },
  {
    name: 'Mappings give a job its own variables, and let only what they say go on; its type may be FEEL',
    async run(context) {
      const { id } = context;
      const mappings = mapping(
        '<zeebe:input source="=order.sum * 2" target="twice"/><zeebe:output source="=paid" target="order.paid"/>',
      );
      const first = task('first', { type: '=&quot;pre-&quot; + kind', retries: '=1 + 1', extensions: mappings });
      const xml = file(process(id, start, first, task('next', { type: id }), path('start', 'first', 'next')));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await create(context, `{"order":{"sum":4},"kind":"${id}"}`);
      const job = await activateOne(context, { type: `pre-${id}`, fetchVariable: ['twice'] });
      assert.deepEqual([job.variables, job.retries], ['{"twice":8}', 2]);
      await complete(context, job.key, '{"paid":true,"secret":1}');
      const next = await activateOne(context, { fetchVariable: ['order', 'secret', 'twice'] });
      assert.deepEqual(JSON.parse(next.variables), { order: { sum: 4, paid: true } });
      await complete(context, next.key);
    },
  },
];
