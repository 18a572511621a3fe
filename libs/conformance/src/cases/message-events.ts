import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { int64 } from '../client/int64.ts';
import { deployWaiting, publish } from '../message-steps.ts';
import {
  file,
  message,
  messageBoundary,
  messageCatch,
  path,
  process,
  receiveTask,
  start,
  subProcess,
  task,
} from '../model/bpmn.ts';
import { activate, activateOne, complete, create, deploy, pause } from '../steps.ts';

const noWait = { requestTimeout: int64(-1) };

export const messageEvents: readonly Case[] = [
  {
    name: 'A message that an end event publishes correlates, with the variables of the event',
    async run(context) {
      const { id } = context;
      const published = '<zeebe:publishMessage correlationKey="=key" timeToLive="PT1H"/>';
      const mapping = '<zeebe:ioMapping><zeebe:input source="=1 + 1" target="two"/></zeebe:ioMapping>';
      const thrown = `<endEvent id="thrown"><extensionElements>${published}${mapping}</extensionElements><messageEventDefinition messageRef="m"/></endEvent>`;
      const sender = process(`${id}-sender`, '<startEvent id="s"/>', thrown, path('s', 'thrown'));
      const waiting = process(
        id,
        start,
        messageCatch('wait'),
        task('after', { type: id }),
        path('start', 'wait', 'after'),
      );
      await deploy(context, { name: `${id}.bpmn`, xml: file(message(id), sender, waiting) });
      await create(context, '{"key":"k","own":1}', `${id}-sender`);
      await create(context, '{"key":"k"}');
      const { variables } = await activateOne(context);
      assert.deepEqual(JSON.parse(variables), { key: 'k', two: 2 });
    },
  },
  {
    name: 'a message comes to one instance of a process, whatever their versions',
    async run(context) {
      const { client, id } = context;
      await deployWaiting(context, messageCatch('wait'));
      await deployWaiting(context, receiveTask('wait'));
      for (const version of [1, 2]) {
        await client.call('CreateProcessInstance', { bpmnProcessId: id, version, variables: '{"key":"k"}' });
      }
      await publish(context);
      const first = await activateOne(context);
      assert.deepEqual((await activate(context, noWait)).jobs, []);
      await publish(context);
      const second = await activateOne(context);
      assert.deepEqual(
        [first, second].map(({ processDefinitionVersion }) => processDefinitionVersion).toSorted(),
        [1, 2],
      );
      for (const { key } of [first, second]) await complete(context, key);
    },
  },
  {
    name: 'of the messages that are buffered the oldest comes first',
    async run(context) {
      await deployWaiting(context, receiveTask('wait'));
      for (const n of [1, 2, 3]) await publish(context, { variables: `{"n":${n}}` });
      for (const n of [1, 2, 3]) {
        await create(context, '{"key":"k"}');
        const { key, variables } = await activateOne(context);
        assert.deepEqual(JSON.parse(variables), { key: 'k', n });
        await complete(context, key);
      }
    },
  },
  {
    name: 'a message that is not buffered comes to those who wait',
    async run(context) {
      await deployWaiting(context, messageCatch('wait'));
      await create(context, '{"key":"k"}');
      // Nothing shows when it has begun to wait.
      let job = (await activate(context, noWait)).jobs[0];
      while (job === undefined) {
        await publish(context, { timeToLive: int64(0) });
        await pause(50);
        job = (await activate(context, noWait)).jobs[0];
      }
      await complete(context, job.key);
    },
  },
  {
    name: 'output mappings at a catch event let only what they say of a message go on',
    async run(context) {
      const mapping = '<zeebe:ioMapping><zeebe:output source="=sum" target="paid"/></zeebe:ioMapping>';
      await deployWaiting(context, messageCatch('wait', mapping));
      await publish(context, { variables: '{"sum":1.5,"secret":1}' });
      await create(context, '{"key":"k"}');
      const { key, variables } = await activateOne(context);
      assert.equal(variables, '{"key":"k","paid":1.5}');
      await complete(context, key);
    },
  },
  {
    name: 'a message at the boundary of a sub-process ends everything in it',
    async run(context) {
      const { id } = context;
      const inner = [start, task('work', { type: `${id}-work` }), receiveTask('wait')];
      const sub = subProcess('sub', ...inner, path('start', 'work', 'wait'));
      const elements = [
        '<startEvent id="begin"/>',
        sub,
        messageBoundary('came', 'sub', true),
        task('after', { type: id }),
      ];
      const flows = path('begin', 'sub') + path('came', 'after');
      await deploy(context, { name: `${id}.bpmn`, xml: file(message(id), process(id, ...elements, flows)) });
      await create(context, '{"key":"k"}');
      const work = await activateOne(context, { type: `${id}-work` });
      await publish(context, { variables: '{"why":"late"}' });
      const after = await activateOne(context);
      assert.deepEqual(JSON.parse(after.variables), { key: 'k', why: 'late' });
      await expectStatus(complete(context, work.key), 'NOT_FOUND', /no such job was found$/);
      await complete(context, after.key);
    },
  },
];
