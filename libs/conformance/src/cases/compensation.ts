import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { int64 } from '../client/int64.ts';
import { error, errorBoundary, file, flow, path, process, start, subProcess, task } from '../model/bpmn.ts';
import { activate, activateCount, activateOne, complete, create, deploy } from '../steps.ts';

const definition = (activity?: string) =>
  `<compensateEventDefinition${activity === undefined ? '' : ` activityRef="${activity}"`}/>`;
const throwEvent = (activity?: string) =>
  `<intermediateThrowEvent id="compensate">${definition(activity)}</intermediateThrowEvent>`;

/** A handler `<on>-undo` of an activity, with jobs of this type. */
function handler(on: string, type: string): string {
  const undo = task(`${on}-undo`, { type }).replace('<serviceTask', '<serviceTask isForCompensation="true"');
  const event = `<boundaryEvent id="${on}-event" attachedToRef="${on}">${definition()}</boundaryEvent>`;
  return `${event}${undo}<association id="${on}-join" sourceRef="${on}-event" targetRef="${on}-undo"/>`;
}

/** Elements and artifacts of a scope, in the order that the schema wants. */
function ordered(...parts: readonly string[]): string {
  const all = parts.join('');
  const artifacts = all.match(/<association [^>]*\/>/g) ?? [];
  return all.replaceAll(/<association [^>]*\/>/g, '') + artifacts.join('');
}

const noWait = { requestTimeout: int64(-1) };

export const compensation: readonly Case[] = [
  {
    name: 'A compensation event starts the handlers of what is complete, and goes on after them',
    async run(context) {
      const { id } = context;
      const tasks = task('a', { type: `${id}-work` }) + task('b', { type: `${id}-work` });
      const rest = throwEvent() + task('after', { type: `${id}-after` });
      const flows = path('start', 'a', 'b', 'compensate', 'after');
      const xml = file(process(id, ordered(start, tasks, handler('a', id), handler('b', id), rest, flows)));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await create(context);
      for (const _ of 'ab') await complete(context, (await activateOne(context, { type: `${id}-work` })).key);
      const [first, second] = await activateCount(context, 2);
      if (!first || !second) throw new Error('Two jobs were activated');
      assert.deepEqual([first.elementId, second.elementId].toSorted(), ['a-undo', 'b-undo']);
      await complete(context, first.key);
      assert.deepEqual((await activate(context, { type: `${id}-after`, ...noWait })).jobs, []);
      await complete(context, second.key);
      await complete(context, (await activateOne(context, { type: `${id}-after` })).key);
    },
  },
  {
    name: 'A compensation event with an activity compensates that one, a sub-process with all that is in it',
    async run(context) {
      const { id } = context;
      const inner = ordered(
        '<startEvent id="in"/>',
        task('b', { type: `${id}-work` }),
        handler('b', id),
        path('in', 'b'),
      );
      const nodes = task('a', { type: `${id}-work` }) + handler('a', `${id}-other`) + subProcess('sub', inner);
      const rest = throwEvent('sub') + task('after', { type: `${id}-after` });
      const xml = file(process(id, ordered(start, nodes, rest, path('start', 'a', 'sub', 'compensate', 'after'))));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await create(context);
      for (const _ of 'ab') await complete(context, (await activateOne(context, { type: `${id}-work` })).key);
      const job = await activateOne(context);
      assert.equal(job.elementId, 'b-undo');
      await complete(context, job.key);
      await complete(context, (await activateOne(context, { type: `${id}-after` })).key);
      assert.deepEqual((await activate(context, { type: `${id}-other`, ...noWait })).jobs, []);
    },
  },
  {
    name: 'A compensation end event after an error undoes what was done before it',
    async run(context) {
      const { id, client } = context;
      const nodes = task('a', { type: `${id}-work` }) + handler('a', id) + task('b', { type: `${id}-work` });
      const caught = `${errorBoundary('caught', 'b')}<endEvent id="undo">${definition()}</endEvent>`;
      const flows = path('start', 'a', 'b') + flow('caught', 'undo');
      const xml = file(error('e', 'broken'), process(id, ordered(start, nodes, caught, flows)));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await create(context);
      await complete(context, (await activateOne(context, { type: `${id}-work` })).key, '{"seat":7}');
      const { key } = await activateOne(context, { type: `${id}-work` });
      await client.call('ThrowError', { jobKey: key, errorCode: 'broken' });
      const job = await activateOne(context);
      assert.deepEqual([job.elementId, JSON.parse(job.variables)], ['a-undo', { seat: 7 }]);
      await complete(context, job.key);
      await expectStatus(complete(context, job.key), 'NOT_FOUND', /no such job was found/);
    },
  },
];
