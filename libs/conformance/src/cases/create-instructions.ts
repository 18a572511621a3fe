import assert from 'node:assert/strict';
import type { CreateProcessInstanceRequestInit } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64 } from '../client/int64.ts';
import { end, file, path, process, start, subProcess, task } from '../model/bpmn.ts';
import { activate, activateOne, complete, deploy } from '../steps.ts';

/** `first`, then a sub-process with `inner` and `other` in a row, then `last`. */
async function deployNested(context: CaseContext): Promise<void> {
  const { id } = context;
  const [inner, other] = ['inner', 'other'].map((name) => task(name, { type: `${id}-${name}` }));
  const sub = subProcess('sub', '<startEvent id="within"/>', `${inner}${other}`, path('within', 'inner', 'other'));
  const tasks = ['first', 'last'].map((name) => task(name, { type: `${id}-${name}` }));
  const flows = path('start', 'first', 'sub', 'last', 'end');
  await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, ...tasks, sub, end, flows)) });
}

function creating({ client, id }: CaseContext, part: CreateProcessInstanceRequestInit) {
  return client.call('CreateProcessInstance', { bpmnProcessId: id, version: -1, ...part });
}

const before = (...ids: readonly string[]) => ({ startInstructions: ids.map((elementId) => ({ elementId })) });
const jobOf = (context: CaseContext, name: string) => activateOne(context, { type: `${context.id}-${name}` });

async function expectNone(context: CaseContext, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { jobs } = await activate(context, { type: `${context.id}-${name}`, requestTimeout: int64(-1) });
    assert.deepEqual(jobs, []);
  }
}

export const createInstructions: readonly Case[] = [
  {
    name: 'CreateProcessInstance starts before given elements, also inside of a sub-process',
    async run(context) {
      await deployNested(context);
      await creating(context, before('other', 'last'));
      const [other, last] = [await jobOf(context, 'other'), await jobOf(context, 'last')];
      await expectNone(context, 'first', 'inner');
      await complete(context, last.key);
      await complete(context, other.key);
      await complete(context, (await jobOf(context, 'last')).key);
      await expectNone(context, 'last');
    },
  },
  {
    name: 'CreateProcessInstance rejects start instructions for what cannot be started',
    async run(context) {
      await deployNested(context);
      const problem = 'Expected to create instance of process with start instructions but';
      const rejected = {
        nothing: `${problem} no element found with id 'nothing'.`,
        start: `${problem} the element with id 'start' targets unsupported element type 'START_EVENT'.`,
        'start-first': `${problem} the element with id 'start-first' targets unsupported element type 'SEQUENCE_FLOW'.`,
      };
      for (const [id, text] of Object.entries(rejected)) {
        const expected = rejection('CREATE', 'INVALID_ARGUMENT', text).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
        await expectStatus(creating(context, before('first', id)), 'INVALID_ARGUMENT', new RegExp(`^${expected}`));
      }
      await expectNone(context, 'first');
    },
  },
  {
    name: 'CreateProcessInstance ends the instance after a given element',
    async run(context) {
      await deployNested(context);
      const runtimeInstructions = [{ terminate: { afterElementId: 'inner' } }];
      await creating(context, { runtimeInstructions, ...before('inner', 'last') });
      const last = await jobOf(context, 'last');
      await complete(context, (await jobOf(context, 'inner')).key);
      await expectNone(context, 'other');
      await expectStatus(complete(context, last.key), 'NOT_FOUND', /no such job was found/);
    },
  },
  {
    name: 'CreateProcessInstance answers with the tags of the instance, and so do its jobs',
    async run(context) {
      await deployNested(context);
      const tags = ['vip', 'region:eu-1.a_b'];
      assert.deepEqual((await creating(context, { tags: [...tags, 'vip'] })).tags, tags);
      const { key, tags: ofJob } = await jobOf(context, 'first');
      assert.deepEqual(ofJob, tags);
      await complete(context, key);
      assert.deepEqual((await jobOf(context, 'inner')).tags, tags);
    },
  },
  {
    name: 'CreateProcessInstance rejects tags that are too many, too long or not well formed',
    async run(context) {
      await deployNested(context);
      const many = Array.from({ length: 11 }, (_, index) => `t${index}`);
      for (const tags of [many, ['1'], ['a b'], [''], ['x'.repeat(101)]]) {
        const text = /Expected to create instance of process with tags, but /;
        await expectStatus(creating(context, { tags }), 'INVALID_ARGUMENT', text);
      }
    },
  },
];
