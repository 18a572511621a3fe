import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { incidentOf } from '../client/incidents.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { end, error, errorBoundary, file, message, path, process, start, task } from '../model/bpmn.ts';
import { activateCount, activateOne, complete, create, deploy } from '../steps.ts';

/** A process that calls `<id>-child`, then has a job of the case's type; an error `e` leads to a job `<id>-failed`. */
function calling(id: string, attributes = '', extensions = '', content = '') {
  const called = `<zeebe:calledElement processId="${id}-child" ${attributes}/>${extensions}`;
  const call = `<callActivity id="call"><extensionElements>${called}</extensionElements>${content}</callActivity>`;
  const tasks = task('after', { type: id }) + task('failed', { type: `${id}-failed` });
  const flows = path('start', 'call', 'after') + path('caught', 'failed');
  const parent = process(id, start, call, tasks, errorBoundary('caught', 'call'), flows);
  return { name: `${id}.bpmn`, xml: file(error('e', 'broken'), parent) };
}

/** The process that is called: one job `<id>-work`. */
function called(id: string) {
  const xml = file(process(`${id}-child`, start, task('work', { type: `${id}-work` }), path('start', 'work')));
  return { name: `${id}-child.bpmn`, xml };
}

const workOf = (context: CaseContext) => activateOne(context, { type: `${context.id}-work` });
const parsed = (variables: string) => JSON.parse(variables) as unknown;

export const callActivity: readonly Case[] = [
  {
    name: 'A call activity calls a process with its variables, and takes over what that has in the end',
    async run(context) {
      const { id } = context;
      await deploy(context, calling(id), called(id));
      const { processInstanceKey } = await create(context, '{"a":1}');
      const job = await workOf(context);
      assert.equal(job.bpmnProcessId, `${id}-child`);
      assert.notEqual(toBigInt(job.processInstanceKey), toBigInt(processInstanceKey));
      assert.deepEqual(parsed(job.variables), { a: 1 });
      await complete(context, job.key, '{"a":2,"b":3}');
      const after = await activateOne(context);
      assert.equal(toBigInt(after.processInstanceKey), toBigInt(processInstanceKey));
      assert.deepEqual(parsed(after.variables), { a: 2, b: 3 });
    },
  },
  {
    name: 'A call activity without propagation passes on its input mappings alone, and takes over its output mappings',
    async run(context) {
      const { id } = context;
      const mappings =
        '<zeebe:ioMapping><zeebe:input source="=a + 1" target="x"/><zeebe:output source="=b" target="y"/></zeebe:ioMapping>';
      const attributes = 'propagateAllParentVariables="false" propagateAllChildVariables="false"';
      await deploy(context, called(id), calling(id, attributes, mappings));
      await create(context, '{"a":1}');
      const job = await workOf(context);
      assert.deepEqual(parsed(job.variables), { x: 2 });
      await complete(context, job.key, '{"a":2,"b":3}');
      assert.deepEqual(parsed((await activateOne(context)).variables), { a: 1, y: 3 });
    },
  },
  {
    name: 'An error in a called process is caught at the call activity',
    async run(context) {
      const { client, id } = context;
      await deploy(context, calling(id), called(id));
      await create(context);
      const { key } = await workOf(context);
      await client.call('ThrowError', { jobKey: key, errorCode: 'broken' });
      const { elementId } = await activateOne(context, { type: `${id}-failed` });
      assert.equal(elementId, 'failed');
    },
  },
  {
    name: 'CancelProcessInstance ends what the instance calls, and rejects an instance that is called',
    async run(context) {
      const { client, id } = context;
      await deploy(context, calling(id), called(id));
      const { processInstanceKey } = await create(context);
      const job = await workOf(context);
      await expectStatus(
        client.call('CancelProcessInstance', { processInstanceKey: job.processInstanceKey }),
        'FAILED_PRECONDITION',
        new RegExp(
          `Expected to cancel a process instance with key '${toBigInt(job.processInstanceKey)}', but it is created by a parent process instance\\. Cancel the root process instance '${toBigInt(processInstanceKey)}' instead\\.`,
        ),
      );
      await client.call('CancelProcessInstance', { processInstanceKey });
      await expectStatus(complete(context, job.key), 'NOT_FOUND', /Expected to complete job with key/);
    },
  },
  {
    name: 'A multi-instance call activity calls a process for each item',
    async run(context) {
      const { id } = context;
      const loop =
        '<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=result"/></extensionElements></multiInstanceLoopCharacteristics>';
      await deploy(context, called(id), calling(id, 'propagateAllChildVariables="false"', '', loop));
      await create(context, '{"items":[1,2,3]}');
      const jobs = await activateCount(context, 3, { type: `${id}-work` });
      assert.equal(new Set(jobs.map(({ processInstanceKey }) => toBigInt(processInstanceKey))).size, 3);
      for (const { key } of jobs) await complete(context, key);
      assert.deepEqual(parsed((await activateOne(context)).variables), {
        items: [1, 2, 3],
        results: [null, null, null],
      });
    },
  },
  {
    name: 'DeployResource rejects a call activity bound to a process of its deployment that is not there',
    async run(context) {
      const { id } = context;
      await expectStatus(
        deploy(context, calling(id, 'bindingType="deployment"')),
        'INVALID_ARGUMENT',
        new RegExp(
          `- Element: call\n {4}- ERROR: Expected to find process with id '${id}-child' in current deployment`,
        ),
      );
      await deploy(context, calling(id, 'bindingType="deployment"'), called(id));
      await create(context);
      assert.equal((await workOf(context)).processDefinitionVersion, 1);
    },
  },
  {
    name: 'A called process that is not there is an incident, and is called once it is deployed and that is resolved',
    needsViews: true,
    async run(context) {
      const { client, id } = context;
      await deploy(context, calling(id));
      const { processInstanceKey } = await create(context);
      const incident = await incidentOf(context.views ?? '', toBigInt(processInstanceKey));
      assert.equal(incident.errorType, 'CALLED_ELEMENT_ERROR');
      assert.equal(
        incident.errorMessage,
        `Expected process with BPMN process id '${id}-child' to be deployed, but not found.`,
      );
      await deploy(context, called(id));
      await client.call('ResolveIncident', { incidentKey: int64(BigInt(incident.incidentKey)) });
      assert.equal((await workOf(context)).elementId, 'work');
    },
  },
  {
    name: 'A called process without none start event is an incident, and is called once it has one and that is resolved',
    needsViews: true,
    async run(context) {
      const { client, id } = context;
      const begun = '<startEvent id="begun"><messageEventDefinition messageRef="m"/></startEvent>';
      const xml = file(message(id), process(`${id}-child`, begun, end, path('begun', 'end')));
      await deploy(context, calling(id), { name: `${id}-child.bpmn`, xml });
      const { processInstanceKey } = await create(context);
      const incident = await incidentOf(context.views ?? '', toBigInt(processInstanceKey));
      assert.equal(incident.errorType, 'CALLED_ELEMENT_ERROR');
      assert.equal(
        incident.errorMessage,
        `Expected process with BPMN process id '${id}-child' to have a none start event, but not found.`,
      );
      await deploy(context, called(id));
      await client.call('ResolveIncident', { incidentKey: int64(BigInt(incident.incidentKey)) });
      assert.equal((await workOf(context)).elementId, 'work');
    },
  },
];
