import assert from 'node:assert/strict';
import type { CreateProcessInstanceRequestInit } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection, statusOf } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import {
  end,
  file,
  message,
  messageBoundary,
  messageCatch,
  path,
  process,
  start,
  subProcess,
  task,
} from '../model/bpmn.ts';
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

/** A multi-instance sub-process, an event-based gateway, and a sub-process that waits for a message with the key `key`. */
async function deployScopes(context: CaseContext): Promise<void> {
  const { id } = context;
  const loop = '<zeebe:loopCharacteristics inputCollection="=[1]"/>';
  const many = subProcess(
    'many',
    `<multiInstanceLoopCharacteristics><extensionElements>${loop}</extensionElements></multiInstanceLoopCharacteristics>`,
    '<startEvent id="each"/>',
    task('looped', { type: `${id}-looped` }),
    path('each', 'looped'),
  );
  const sub = subProcess('sub', '<startEvent id="in"/>', task('inner', { type: `${id}-inner` }), path('in', 'inner'));
  const elements = [
    ...[
      start,
      many,
      '<eventBasedGateway id="which"/>',
      messageCatch('event'),
      '<intermediateCatchEvent id="timer"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>',
    ],
    ...[
      sub,
      messageBoundary('late', 'sub', true),
      path('start', 'many', 'which', 'event', 'sub'),
      path('which', 'timer'),
    ],
  ];
  await deploy(context, { name: `${id}.bpmn`, xml: file(message(id), process(id, ...elements)) });
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
    name: 'CreateProcessInstance rejects start instructions for elements whose scope cannot be opened, by its reason',
    async run(context) {
      const { id } = context;
      await deployScopes(context);
      const problem = 'Expected to create instance of process with start instructions but the element with id';
      const rejected = {
        looped: `${problem} 'looped' is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess is not supported.`,
        event: `${problem} 'event' belongs to an event-based gateway. The creation of elements belonging to an event-based gateway is not supported.`,
        inner: `Expected to subscribe to catch event(s) of 'sub' but Failed to extract the correlation key for 'key': The value must be either a string or a number, but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'key'`,
      };
      for (const [element, text] of Object.entries(rejected)) {
        const expected = rejection('CREATE', 'INVALID_ARGUMENT', text);
        await expectStatus(creating(context, before(element)), 'INVALID_ARGUMENT', expected);
      }
      const late = rejection(
        'CREATE',
        'INVALID_ARGUMENT',
        `${problem} 'late' targets unsupported element type 'BOUNDARY_EVENT'.`,
      );
      const { details } = await statusOf(creating(context, before('late')));
      assert.ok(details.startsWith(late), details);
      assert.equal(
        toBigInt((await creating(context, { ...before('inner'), variables: '{"key":"k"}' })).processInstanceKey) > 0n,
        true,
      );
      assert.equal((await jobOf(context, 'inner')).bpmnProcessId, id);
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
