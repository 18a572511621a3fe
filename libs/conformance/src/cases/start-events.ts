import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { int64 } from '../client/int64.ts';
import { publish } from '../message-steps.ts';
import { file, path, process, task } from '../model/bpmn.ts';
import { activate, activateCount, activateOne, complete, create, deploy } from '../steps.ts';

const soon = { requestTimeout: int64(600), maxJobsToActivate: 100 };
/** More than it takes on the slowest machine to do what a timer has started before it is replaced. */
const MANY_ROUNDS = 200;
const timer = (part: string, value: string) =>
  `<timerEventDefinition><${part}>${value}</${part}></timerEventDefinition>`;

/** Deploys a process with a task that an event of this definition starts, for messages and signals with the id of the case. */
function deployStart(
  context: CaseContext,
  definition: string,
  { extensions = '', type = context.id, resource = context.id } = {},
) {
  const { id } = context;
  const roots = [`<message id="m" name="${id}"/>`, `<signal id="s" name="=&quot;${id}&quot;"/>`];
  const begun = `<startEvent id="begun">${extensions}${definition}</startEvent>`;
  const xml = file(...roots, process(id, begun, task('work', { type }), path('begun', 'work')));
  return deploy(context, { name: `${resource}.bpmn`, xml });
}
const message = '<messageEventDefinition messageRef="m"/>';
const signal = '<signalEventDefinition signalRef="s"/>';
const broadcast = ({ client, id }: CaseContext, variables = '') =>
  client.call('BroadcastSignal', { signalName: id, variables });

export const startEvents: readonly Case[] = [
  {
    name: 'a message starts an instance, as soon as the deployment is answered, with its variables',
    async run(context) {
      await deployStart(context, message);
      await publish(context, { variables: '{"sum":3}', timeToLive: int64(0) });
      const { key, variables, bpmnProcessId } = await activateOne(context);
      assert.deepEqual([JSON.parse(variables), bpmnProcessId], [{ sum: 3 }, context.id]);
      await complete(context, key);
    },
  },
  {
    name: 'the output mappings of a start event make the variables of the instance',
    async run(context) {
      const mapping = '<zeebe:ioMapping><zeebe:output source="=sum * 2" target="twice"/></zeebe:ioMapping>';
      await deployStart(context, message, { extensions: `<extensionElements>${mapping}</extensionElements>` });
      await publish(context, { variables: '{"sum":3}' });
      assert.deepEqual(JSON.parse((await activateOne(context)).variables), { twice: 6 });
    },
  },
  {
    name: 'messages with one correlation key start one instance after another, those without start one each',
    async run(context) {
      await deployStart(context, message);
      for (let sum = 1; sum <= 3; sum++) await publish(context, { variables: `{"sum":${sum}}` });
      for (let sum = 1; sum <= 3; sum++) {
        const { key, variables } = await activateOne(context);
        assert.deepEqual(JSON.parse(variables), { sum });
        assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
        await complete(context, key);
      }
      for (let n = 0; n < 2; n++) await publish(context, { correlationKey: '', timeToLive: int64(0) });
      for (const { key } of await activateCount(context, 2)) await complete(context, key);
    },
  },
  {
    name: 'a process that only a message starts cannot be created',
    async run(context) {
      await deployStart(context, message);
      await expectStatus(
        create(context),
        'FAILED_PRECONDITION',
        /process with none start event, but there is no such event$/,
      );
    },
  },
  {
    name: 'a message starts an instance of the latest version; a deleted version gives way to the one before',
    async run(context) {
      const { client, id } = context;
      await deployStart(context, message, { type: `${id}-older` });
      const { deployments } = await deployStart(context, message, { resource: `${id}-2` });
      await publish(context, { correlationKey: '' });
      const { key } = await activateOne(context);
      await complete(context, key);
      const resourceKey = deployments[0]?.process?.processDefinitionKey;
      assert.ok(resourceKey);
      await client.call('DeleteResource', { resourceKey });
      await publish(context, { correlationKey: '' });
      await complete(context, (await activateOne(context, { type: `${id}-older` })).key);
    },
  },
  {
    name: 'a timer starts instances by its cycle, until a newer version has none',
    async run(context) {
      await deployStart(context, timer('timeCycle', 'R/PT0.3S'));
      const begun = Date.now();
      for (let n = 0; n < 3; n++) await complete(context, (await activateOne(context)).key);
      // The engine's clock may be read a little before the test's.
      assert.ok(Date.now() - begun >= 500, `it took ${Date.now() - begun} ms`);
      await deployStart(context, message, { resource: `${context.id}-2` });
      // What was started before may still come; after that the type is without jobs for twice as long as a cycle.
      for (let jobs = (await activate(context, soon)).jobs, rounds = 0; jobs.length > 0; rounds++) {
        assert.ok(rounds < MANY_ROUNDS, 'the timer still starts instances');
        for (const { key } of jobs) await complete(context, key);
        ({ jobs } = await activate(context, soon));
      }
    },
  },
  {
    name: 'a timer whose time cannot be evaluated is rejected at deployment, and so is a name that is not constant',
    async run(context) {
      await expectStatus(
        deployStart(context, timer('timeDate', '=missing')),
        'INVALID_ARGUMENT',
        /Invalid timer date expression/,
      );
      const { id } = context;
      const begun = `<startEvent id="begun">${message}</startEvent>`;
      const xml = file('<message id="m" name="=missing"/>', process(id, begun));
      await expectStatus(
        deploy(context, { name: `${id}.bpmn`, xml }),
        'INVALID_ARGUMENT',
        /Expected constant expression but found '=missing', which could not be evaluated without context/,
      );
    },
  },
  {
    name: 'a signal starts one instance, whatever the number of partitions',
    async run(context) {
      await deployStart(context, signal);
      await broadcast(context, '{"why":"late"}');
      const { key, variables } = await activateOne(context);
      assert.deepEqual(JSON.parse(variables), { why: 'late' });
      assert.deepEqual((await activate(context, soon)).jobs, []);
      await complete(context, key);
    },
  },
];
