import assert from 'node:assert/strict';
import type { Case } from '../../case.ts';
import { expectProblem, rest, restJson } from '../../client/rest.ts';
import { end, file, message, messageCatch, path, process, task } from '../../model/bpmn.ts';
import { decision, drg } from '../../model/dmn.ts';
import { restActivateOne, restCreate, restDeploy, restDeployTask } from '../../rest-steps.ts';
import { LONG_MS } from '../../steps.ts';

/** A process that begins by this event, and then has a job of the type that has the id of the case. */
function begunBy(id: string, definition: string, beside: string): string {
  const begin = `<startEvent id="start">${definition}</startEvent>`;
  return file(beside, process(id, begin, task('work', { type: id }), end, path('start', 'work', 'end')));
}

export const restOthers: readonly Case[] = [
  {
    name: 'REST: a deployment names what it has, and a file that is no process is 400',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const { deployments } = await restDeployTask(context);
      const { processDefinitionKey, ...definition } = deployments[0]?.processDefinition ?? {};
      assert.match(String(processDefinitionKey), /^\d+$/);
      assert.deepEqual(definition, {
        ...{ processDefinitionId: id, processDefinitionVersion: 1, resourceName: `${id}.bpmn`, tenantId: '<default>' },
      });
      const form = new FormData();
      form.append('resources', new Blob(['<no/>']), `${id}.bpmn`);
      const expected = /^Command 'CREATE' rejected with code 'INVALID_ARGUMENT': /;
      await expectProblem(rest(context, 'POST /deployments', form), [400, 'INVALID_ARGUMENT'], expected);
    },
  },
  {
    name: 'REST: a message goes to the instance that waits for it, and not twice with one id',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const start = '<startEvent id="start"/>';
      const elements = start + messageCatch('wait') + task('after', { type: id }) + end;
      const xml = file(message(id), process(id, elements, path('start', 'wait', 'after', 'end')));
      await restDeploy(context, `${id}.bpmn`, xml);
      await restCreate(context, { variables: { key: 'k' } });
      const published = { name: id, correlationKey: 'k', messageId: '1', timeToLive: LONG_MS, variables: { n: 1 } };
      const answer = await restJson<{ messageKey: string }>(context, 'POST /messages/publication', published);
      assert.match(answer.messageKey, /^\d+$/);
      assert.deepEqual((await restActivateOne(context)).variables, { key: 'k', n: 1 });
      const again = `Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': Expected to publish a new message with id '1', but a message with that id was already published`;
      await expectProblem(rest(context, 'POST /messages/publication', published), [409, 'ALREADY_EXISTS'], again);
    },
  },
  {
    name: 'REST: a signal starts a process',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const xml = begunBy(id, '<signalEventDefinition signalRef="s"/>', `<signal id="s" name="${id}"/>`);
      await restDeploy(context, `${id}.bpmn`, xml);
      const answer = await restJson<{ signalKey: string }>(context, 'POST /signals/broadcast', {
        ...{ signalName: id, variables: { n: 1 } },
      });
      assert.match(answer.signalKey, /^\d+$/);
      assert.deepEqual((await restActivateOne(context)).variables, { n: 1 });
    },
  },
  {
    name: 'REST: conditions that hold start processes',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const condition = '<conditionalEventDefinition><condition>=n = 1</condition></conditionalEventDefinition>';
      const { deployments } = await restDeploy(context, `${id}.bpmn`, begunBy(id, condition, ''));
      const { processDefinitionKey } = deployments[0]?.processDefinition ?? {};
      const evaluate = (n: number) =>
        restJson<{ processInstances: readonly object[] }>(context, 'POST /conditionals/evaluation', {
          ...{ processDefinitionKey, variables: { n } },
        });
      assert.deepEqual((await evaluate(2)).processInstances, []);
      const [started] = (await evaluate(1)).processInstances;
      const job = await restActivateOne(context);
      assert.partialDeepStrictEqual(job, { ...started });
    },
  },
  {
    name: 'REST: a decision is evaluated by its id or its key',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const { deployments } = await restDeploy(context, `${id}.dmn`, drg(id, decision(id, 'n + 1')));
      const { decisionDefinitionKey } = deployments[0]?.decisionDefinition ?? {};
      for (const by of [{ decisionDefinitionId: id }, { decisionDefinitionKey }]) {
        const request = { ...by, variables: { n: 1 } };
        const answer = await restJson<object>(context, 'POST /decision-definitions/evaluation', request);
        assert.partialDeepStrictEqual(answer, {
          ...{ decisionDefinitionId: id, decisionDefinitionKey, output: '2', failureMessage: null },
          evaluatedDecisions: [{ decisionDefinitionId: id, output: '2', matchedRules: [], evaluatedInputs: [] }],
        });
      }
      const none = rest(context, 'POST /decision-definitions/evaluation', { decisionDefinitionId: `${id}-none` });
      await expectProblem(none, [400, 'INVALID_ARGUMENT'], /no decision found for id/);
    },
  },
  {
    name: 'REST: topology, status and license',
    needsViews: true,
    async run(context) {
      const topology = await restJson<{ partitionsCount: number; gatewayVersion: string }>(context, 'GET /topology');
      assert.equal(topology.partitionsCount, context.partitions);
      assert.match(topology.gatewayVersion, /^8\.\d+\.\d+$/);
      assert.equal((await rest(context, 'GET /status')).status, 204);
      assert.partialDeepStrictEqual(await restJson<object>(context, 'GET /license'), { validLicense: true });
    },
  },
];
