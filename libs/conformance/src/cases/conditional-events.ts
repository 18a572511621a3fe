import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64 } from '../client/int64.ts';
import { file, path, process, start, subProcess, task } from '../model/bpmn.ts';
import { activate, activateOne, complete, create, deploy } from '../steps.ts';

const condition = (text: string) =>
  `<conditionalEventDefinition><condition>${text}</condition></conditionalEventDefinition>`;

async function setVariables({ client }: CaseContext, elementInstanceKey: ReturnType<typeof int64>, variables: string) {
  await client.call('SetVariables', { elementInstanceKey, variables, local: false });
}

const expectNone = async (context: CaseContext, type: string) =>
  assert.deepEqual((await activate(context, { type, requestTimeout: int64(-1) })).jobs, []);

export const conditionalEvents: readonly Case[] = [
  {
    name: 'EvaluateConditional starts an instance where a condition holds, and names a definition that is not there',
    async run(context) {
      const { client, id } = context;
      const begins = `<startEvent id="start">${condition('=x &gt; 5')}</startEvent>`;
      const elements = [begins, task('after', { type: id }), path('start', 'after')];
      const { deployments } = await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, ...elements)) });
      const processDefinitionKey = deployments[0]?.process?.processDefinitionKey;
      const evaluate = (variables: string) => client.call('EvaluateConditional', { processDefinitionKey, variables });
      assert.deepEqual((await evaluate('{"x":5}')).processInstances, []);
      const { processInstances, tenantId } = await evaluate('{"x":6}');
      assert.equal(tenantId, '<default>');
      assert.deepEqual(processInstances[0]?.processDefinitionKey, processDefinitionKey);
      const job = await activateOne(context);
      assert.deepEqual(job.processInstanceKey, processInstances[0]?.processInstanceKey);
      assert.equal(job.variables, '{"x":6}');
      const missing = client.call('EvaluateConditional', { processDefinitionKey: int64(77), variables: '{}' });
      const text = "Expected to evaluate conditional for process definition key '77', but no such process was found.";
      await expectStatus(missing, 'NOT_FOUND', rejection('EVALUATE', 'NOT_FOUND', text));
    },
  },
  {
    name: 'A conditional catch event waits until its condition holds',
    async run(context) {
      const { id } = context;
      const waits = `<intermediateCatchEvent id="wait">${condition('=x &gt; 5')}</intermediateCatchEvent>`;
      const elements = [start, waits, task('after', { type: id }), path('start', 'wait', 'after')];
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, ...elements)) });
      const { processInstanceKey } = await create(context);
      await setVariables(context, processInstanceKey, '{"x":5,"y":6}');
      await expectNone(context, id);
      await setVariables(context, processInstanceKey, '{"x":6}');
      assert.equal((await activateOne(context)).elementId, 'after');
      await create(context, '{"x":7}');
      await activateOne(context);
    },
  },
  {
    name: 'A conditional boundary event sees what the last job in its sub-process brings',
    async run(context) {
      const { id } = context;
      const sub = subProcess('sub', '<startEvent id="s"/>', task('inner', { type: `${id}-inner` }), path('s', 'inner'));
      const edge = `<boundaryEvent id="edge" attachedToRef="sub">${condition('=x')}</boundaryEvent>`;
      const tasks = task('after', { type: id }) + task('done', { type: `${id}-done` });
      const flows = path('start', 'sub', 'done') + path('edge', 'after');
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, sub, edge, tasks, flows)) });
      await create(context);
      await complete(context, (await activateOne(context, { type: `${id}-inner` })).key, '{"x":true}');
      assert.equal((await activateOne(context)).elementId, 'after');
      await expectNone(context, `${id}-done`);
    },
  },
  {
    name: 'A conditional event sub-process starts on each change while its condition holds, unless it interrupts',
    async run(context) {
      const { id } = context;
      const handle = `<startEvent id="s" isInterrupting="false">${condition('=x &gt; 5')}</startEvent>${task('handle', { type: id })}`;
      const events = `<subProcess id="esp" triggeredByEvent="true">${handle}${path('s', 'handle')}</subProcess>`;
      const work = task('work', { type: `${id}-work` });
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, work, events, path('start', 'work'))) });
      const { processInstanceKey } = await create(context, '{"x":1}');
      for (const x of [6, 7]) {
        await setVariables(context, processInstanceKey, `{"x":${x}}`);
        await complete(context, (await activateOne(context)).key);
      }
      await setVariables(context, processInstanceKey, '{"x":2}');
      await expectNone(context, id);
    },
  },
];
