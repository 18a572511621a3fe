import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { toBigInt } from '../client/int64.ts';
import { file, flow, path, process, start, task } from '../model/bpmn.ts';
import { activateCount, activateOne, complete, create, createMany, deploy } from '../steps.ts';

const definition = '<signalEventDefinition signalRef="s"/>';
const signal = (name: string) => `<signal id="s" name="${name}"/>`;
const boundary = (interrupting: boolean) =>
  `<boundaryEvent id="came" attachedToRef="work" cancelActivity="${interrupting}">${definition}</boundaryEvent>`;

const broadcast = ({ client, id }: CaseContext, variables = '') =>
  client.call('BroadcastSignal', { signalName: id, variables });

/** A task `<id>-work` at which the signal with the id of the case leads to a task of type `<id>`. */
function deployBoundary(context: CaseContext, interrupting: boolean) {
  const { id } = context;
  const elements = [task('work', { type: `${id}-work` }), boundary(interrupting), task('after', { type: id })];
  const flows = path('start', 'work') + flow('came', 'after');
  const xml = file(signal(id), process(id, start, ...elements, flows));
  return deploy(context, { name: `${id}.bpmn`, xml });
}

export const signals: readonly Case[] = [
  {
    name: 'BroadcastSignal answers with a key, whether anybody waits or not',
    async run(context) {
      const { key, tenantId } = await broadcast(context);
      assert.ok(toBigInt(key) > 0n);
      assert.equal(tenantId, '<default>');
      await expectStatus(broadcast(context, '[1]'), 'INVALID_ARGUMENT', /root level object/);
    },
  },
  {
    name: 'a signal reaches all instances that wait for it, on all partitions, with its variables',
    async run(context) {
      const { id } = context;
      const caught = `<intermediateCatchEvent id="caught">${definition}</intermediateCatchEvent>`;
      const waited = task('before', { type: `${id}-before` });
      const flows = path('start', 'before', 'caught', 'after');
      const xml = file(signal(id), process(id, start, waited, caught, task('after', { type: id }), flows));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await createMany(context, 6);
      // When its job is complete, an instance waits.
      for (const { key } of await activateCount(context, 6, { type: `${id}-before` })) await complete(context, key);
      await broadcast(context, '{"why":"late"}');
      const jobs = await activateCount(context, 6);
      for (const { key, variables } of jobs) {
        assert.equal(JSON.parse(variables).why, 'late');
        await complete(context, key);
      }
    },
  },
  {
    name: 'a signal at the boundary of a task that interrupts it takes the job away',
    async run(context) {
      await deployBoundary(context, true);
      await create(context);
      const work = await activateOne(context, { type: `${context.id}-work` });
      await broadcast(context);
      await complete(context, (await activateOne(context)).key);
      await expectStatus(complete(context, work.key), 'NOT_FOUND', /no such job was found$/);
    },
  },
  {
    name: 'a signal at the boundary of a task that does not interrupt it is caught each time',
    async run(context) {
      await deployBoundary(context, false);
      await create(context);
      const work = await activateOne(context, { type: `${context.id}-work` });
      for (let n = 0; n < 2; n++) {
        await broadcast(context);
        await complete(context, (await activateOne(context)).key);
      }
      await complete(context, work.key);
    },
  },
  {
    name: 'a signal that a process throws is caught by others, with the variables of the event',
    async run(context) {
      const { id } = context;
      await deployBoundary(context, true);
      const mapping = '<zeebe:ioMapping><zeebe:input source="=1 + 1" target="two"/></zeebe:ioMapping>';
      const end = `<endEvent id="end"><extensionElements>${mapping}</extensionElements>${definition}</endEvent>`;
      const xml = file(signal('=name'), process(`${id}-thrower`, start, end, path('start', 'end')));
      await deploy(context, { name: `${id}-thrower.bpmn`, xml });
      await create(context);
      await activateOne(context, { type: `${id}-work` });
      await create(context, JSON.stringify({ name: id }), `${id}-thrower`);
      const { key, variables } = await activateOne(context);
      assert.deepEqual(JSON.parse(variables), { two: 2 });
      await complete(context, key);
    },
  },
];
