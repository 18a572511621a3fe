import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { file, path, process, start, subProcess, task } from '../model/bpmn.ts';
import { activateOne, complete, create, deploy } from '../steps.ts';

const escalationEvent = '<escalationEventDefinition escalationRef="u"/>';
const escalation = '<escalation id="u" escalationCode="urgent"/><escalation id="named" escalationCode="=code"/>';
const throwEvent = (ref = 'u') =>
  `<intermediateThrowEvent id="up"><escalationEventDefinition escalationRef="${ref}"/></intermediateThrowEvent>`;
const boundary = (on: string, interrupting: boolean, definition = escalationEvent) =>
  `<boundaryEvent id="caught" attachedToRef="${on}" cancelActivity="${interrupting}">${definition}</boundaryEvent>`;

/** A sub-process that escalates, and then has a job `<id>-work`; what catches it leads to a job of the case's type. */
function escalating({ id }: CaseContext, interrupting: boolean, ref?: string) {
  const work = task('work', { type: `${id}-work` });
  const sub = subProcess('sub', '<startEvent id="in"/>', throwEvent(ref), work, path('in', 'up', 'work'));
  const handle = task('handle', { type: id }) + path('start', 'sub') + path('caught', 'handle');
  return { name: `${id}.bpmn`, xml: file(escalation, process(id, start, sub, boundary('sub', interrupting), handle)) };
}

export const escalations: readonly Case[] = [
  {
    name: 'An escalation that an interrupting boundary event catches ends its scope',
    async run(context) {
      await deploy(context, escalating(context, true, 'named'));
      await create(context, '{"code":"urgent"}');
      const { key, elementId } = await activateOne(context);
      assert.equal(elementId, 'handle');
      await complete(context, key);
    },
  },
  {
    name: 'An escalation that a non-interrupting boundary event catches goes on as well',
    async run(context) {
      await deploy(context, escalating(context, false));
      await create(context);
      await complete(context, (await activateOne(context)).key);
      await complete(context, (await activateOne(context, { type: `${context.id}-work` })).key);
    },
  },
  {
    name: 'An escalation that nothing catches does nothing',
    async run(context) {
      const { client } = context;
      await deploy(context, escalating(context, true, 'named'));
      await create(context, '{"code":"other"}');
      const { key } = await activateOne(context, { type: `${context.id}-work` });
      await client.call('CompleteJob', { jobKey: key });
    },
  },
  {
    name: 'An escalation of a called process is caught at the call activity, or starts an event sub-process of the caller',
    async run(context) {
      const { id } = context;
      const end = `<endEvent id="up">${escalationEvent}</endEvent>`;
      const child = process(
        `${id}-child`,
        start,
        task('work', { type: `${id}-work` }),
        end,
        path('start', 'work', 'up'),
      );
      const called = `<extensionElements><zeebe:calledElement processId="${id}-child"/></extensionElements>`;
      const call = `<callActivity id="call">${called}</callActivity>`;
      const all = '<escalationEventDefinition/>';
      const handle = task('handle', { type: id });
      const caught = process(
        id,
        start,
        call,
        boundary('call', true, all),
        handle,
        path('start', 'call'),
        path('caught', 'handle'),
      );
      const onEvent = `<startEvent id="caught" isInterrupting="false">${all}</startEvent>${handle}${path('caught', 'handle')}`;
      const started = process(
        id,
        start,
        call,
        `<subProcess id="on" triggeredByEvent="true">${onEvent}</subProcess>`,
        path('start', 'call'),
      );
      await deploy(context, { name: `${id}-child.bpmn`, xml: file(escalation, child) });
      for (const parent of [caught, started]) {
        await deploy(context, { name: `${id}.bpmn`, xml: file(parent) });
        await create(context);
        await complete(context, (await activateOne(context, { type: `${id}-work` })).key);
        await complete(context, (await activateOne(context)).key);
      }
    },
  },
  {
    name: 'DeployResource rejects an escalation without a code where it is thrown, and caught at a task',
    async run(context) {
      const { id } = context;
      const end = '<endEvent id="up"><escalationEventDefinition escalationRef="x"/></endEvent>';
      const work = task('work', { type: id });
      const xml = file(
        '<escalation id="x"/>',
        process(id, start, work, boundary('work', true, '<escalationEventDefinition/>'), end),
      );
      await expectStatus(
        deploy(context, { name: `${id}.bpmn`, xml }),
        'INVALID_ARGUMENT',
        /EscalationCode must be present and not empty[\s\S]*An escalation boundary event should only be attached to a subprocess, or a call activity\./,
      );
    },
  },
];
