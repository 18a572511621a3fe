import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { incidentOf } from '../client/incidents.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { publish } from '../message-steps.ts';
import { error, errorBoundary, file, message, path, process, start, subProcess, task } from '../model/bpmn.ts';
import { activate, activateCount, activateOne, complete, create, deploy } from '../steps.ts';

const messageEvent = '<messageEventDefinition messageRef="m"/>';
const errorEvent = '<errorEventDefinition errorRef="e"/>';
const timerEvent = (part: string, value: string) =>
  `<timerEventDefinition><${part}>${value}</${part}></timerEventDefinition>`;

/** An event sub-process `on` that leads from this event to a job of this type. */
function onEvent(type: string, definition: string, { interrupting = true, mappings = '' } = {}): string {
  const event = `<startEvent id="on-start" isInterrupting="${interrupting}">${definition}</startEvent>`;
  const extensions = mappings === '' ? '' : `<extensionElements>${mappings}</extensionElements>`;
  const content = extensions + event + task('on-task', { type }) + path('on-start', 'on-task');
  return `<subProcess id="on" triggeredByEvent="true">${content}</subProcess>`;
}

/** A process with a job `<id>-work`, and this; with a message and an error `e` for all. */
function around(id: string, ...content: readonly string[]) {
  const work = task('work', { type: `${id}-work` }) + path('start', 'work');
  return { name: `${id}.bpmn`, xml: file(message(id), error('e', 'broken'), process(id, start, work, ...content)) };
}

/** The same in a sub-process, after which comes a job of the case's type. */
function within(id: string, inner: string, ...content: readonly string[]) {
  const work = `<startEvent id="in"/>${task('work', { type: `${id}-work` })}${path('in', 'work')}`;
  const after = task('after', { type: id }) + path('start', 'sub', 'after');
  const parent = process(id, start, subProcess('sub', work, inner), after, ...content);
  return { name: `${id}.bpmn`, xml: file(message(id), error('e', 'broken'), parent) };
}

const workOf = (context: CaseContext) => activateOne(context, { type: `${context.id}-work` });
const parsed = (variables: string) => JSON.parse(variables) as unknown;
const noWait = { requestTimeout: int64(-1) };

export const eventSubProcess: readonly Case[] = [
  {
    name: 'A message that starts an interrupting event sub-process ends all else in the process',
    async run(context) {
      const { id } = context;
      await deploy(context, around(id, onEvent(id, messageEvent)));
      const { processInstanceKey } = await create(context, '{"key":"k"}');
      const work = await workOf(context);
      await publish(context, { variables: '{"why":"late"}' });
      const job = await activateOne(context);
      assert.equal(job.elementId, 'on-task');
      assert.equal(toBigInt(job.processInstanceKey), toBigInt(processInstanceKey));
      assert.deepEqual(parsed(job.variables), { key: 'k', why: 'late' });
      await expectStatus(complete(context, work.key), 'NOT_FOUND', /Expected to complete job with key/);
      await publish(context);
      assert.deepEqual((await activate(context, noWait)).jobs, []);
      await complete(context, job.key);
    },
  },
  {
    name: 'A message starts a non-interrupting event sub-process beside the rest, as often as it comes',
    async run(context) {
      const { id } = context;
      await deploy(context, within(id, onEvent(`${id}-on`, messageEvent, { interrupting: false })));
      await create(context, '{"key":"k"}');
      const work = await workOf(context);
      for (const n of [1, 2]) await publish(context, { variables: `{"n":${n}}` });
      const jobs = await activateCount(context, 2, { type: `${id}-on` });
      await complete(context, work.key);
      const [first, second] = jobs;
      if (!first || !second) throw new Error('Two jobs were activated');
      await complete(context, first.key);
      assert.deepEqual((await activate(context, noWait)).jobs, []);
      await complete(context, second.key);
      assert.equal((await activateOne(context)).elementId, 'after');
    },
  },
  {
    name: 'A timer starts an event sub-process: once, or as often as its cycle says',
    async run(context) {
      const { id } = context;
      const interrupting = within(id, onEvent(`${id}-on`, timerEvent('timeDuration', 'PT0.2S')));
      await deploy(context, interrupting);
      await create(context);
      await complete(context, (await activateOne(context, { type: `${id}-on` })).key);
      await complete(context, (await activateOne(context)).key);
      const cycle = onEvent(`${id}-on`, timerEvent('timeCycle', 'R2/PT0.2S'), { interrupting: false });
      await deploy(context, within(id, cycle));
      await create(context);
      for (const { key } of await activateCount(context, 2, { type: `${id}-on` })) await complete(context, key);
    },
  },
  {
    name: 'An error is caught by an event sub-process before a boundary event; what is thrown in that, by the boundary event',
    async run(context) {
      const { client, id } = context;
      const outside = task('outside', { type: `${id}-outside` }) + path('caught', 'outside');
      await deploy(context, within(id, onEvent(`${id}-on`, errorEvent), errorBoundary('caught', 'sub'), outside));
      await create(context);
      await client.call('ThrowError', {
        jobKey: (await workOf(context)).key,
        errorCode: 'broken',
        variables: '{"why":"broken"}',
      });
      const job = await activateOne(context, { type: `${id}-on` });
      assert.deepEqual(parsed(job.variables), { why: 'broken' });
      await client.call('ThrowError', { jobKey: job.key, errorCode: 'broken' });
      assert.equal((await activateOne(context, { type: `${id}-outside` })).elementId, 'outside');
    },
  },
  {
    name: 'An event sub-process has variables of its own from its input mappings',
    async run(context) {
      const { id } = context;
      const mappings = '<zeebe:ioMapping><zeebe:input source="=key + &quot;!&quot;" target="own"/></zeebe:ioMapping>';
      await deploy(context, within(id, onEvent(`${id}-on`, messageEvent, { mappings })));
      await create(context, '{"key":"k"}');
      await workOf(context);
      await publish(context, { variables: '{"n":1}' });
      const job = await activateOne(context, { type: `${id}-on` });
      assert.deepEqual(parsed(job.variables), { key: 'k', n: 1, own: 'k!' });
      await complete(context, job.key);
      assert.deepEqual(parsed((await activateOne(context)).variables), { key: 'k', n: 1 });
    },
  },
  {
    name: 'A process that cannot wait for its event sub-process has an incident, and begins when that is resolved',
    needsViews: true,
    async run(context) {
      const { client, id, views = '' } = context;
      await deploy(context, around(id, onEvent(id, messageEvent)));
      const { processInstanceKey } = await create(context);
      const incident = await incidentOf(views, toBigInt(processInstanceKey));
      assert.equal(incident.errorType, 'EXTRACT_VALUE_ERROR');
      assert.match(incident.errorMessage, /Failed to extract the correlation key for 'key'/);
      assert.equal(incident.elementId, id);
      await client.call('SetVariables', { elementInstanceKey: processInstanceKey, variables: '{"key":"k"}' });
      await client.call('ResolveIncident', { incidentKey: int64(BigInt(incident.incidentKey)) });
      assert.equal((await workOf(context)).elementId, 'work');
    },
  },
  {
    name: 'A message that starts a process brings the key that its event sub-process waits for',
    async run(context) {
      const { id } = context;
      const begun = `<startEvent id="start"><messageEventDefinition messageRef="begin"/></startEvent>`;
      const work = task('work', { type: `${id}-work` }) + path('start', 'work');
      const messages = `${message(id)}<message id="begin" name="${id}-begin"/>`;
      const xml = file(messages, process(id, begun, work, onEvent(id, messageEvent)));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await publish(context, { name: `${id}-begin`, correlationKey: '', variables: '{"key":"k"}' });
      await workOf(context);
      await publish(context);
      assert.equal((await activateOne(context)).elementId, 'on-task');
    },
  },
  {
    name: 'DeployResource rejects an event sub-process whose start event waits for nothing',
    async run(context) {
      const { id } = context;
      await expectStatus(
        deploy(context, around(id, onEvent(id, ''))),
        'INVALID_ARGUMENT',
        /- Element: on\n {4}- ERROR: Start events in event subprocesses must be one of: message, timer, error, signal/,
      );
    },
  },
];
