import assert from 'node:assert/strict';
import type { Case } from '../../case.ts';
import { expectProblem, rest, restDone, restJson } from '../../client/rest.ts';
import { file, path, process, start } from '../../model/bpmn.ts';
import { type RestInstance, restActivateOne, restCreate, restDeploy, restDeployTask } from '../../rest-steps.ts';

export const restInstances: readonly Case[] = [
  {
    name: 'REST: an instance is created by the id or the key of its process, and cancelled once',
    needsViews: true,
    async run(context) {
      const { id } = context;
      await restDeployTask(context);
      const byId = await restCreate(context, { processDefinitionVersion: 1, tags: ['vip'] });
      const { processInstanceKey, processDefinitionKey, ...rested } = byId;
      assert.deepEqual(rested, {
        ...{ processDefinitionId: id, processDefinitionVersion: 1, tenantId: '<default>' },
        ...{ tags: ['vip'], businessId: null, variables: {} },
      });
      const byKey = await restJson<RestInstance>(context, 'POST /process-instances', { processDefinitionKey });
      assert.notEqual(byKey.processInstanceKey, processInstanceKey);
      const cancel = `POST /process-instances/${processInstanceKey}/cancellation`;
      await restDone(context, cancel, { operationReference: 7 });
      const gone = `Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '${processInstanceKey}', but no such process was found`;
      await expectProblem(rest(context, cancel), [404, 'NOT_FOUND'], gone);
    },
  },
  {
    name: 'REST: awaitCompletion answers with the variables that are asked for, digit by digit',
    needsViews: true,
    async run(context) {
      const { id } = context;
      await restDeployTask(context);
      const body = { processDefinitionId: id, awaitCompletion: true, fetchVariables: ['sum'], requestTimeout: 300_000 };
      const awaited = rest(context, 'POST /process-instances', body);
      const { jobKey } = await restActivateOne(context);
      await rest(context, `POST /jobs/${jobKey}/completion`, '{"variables":{"sum":1.10,"other":1}}');
      const { status, text } = await awaited;
      assert.equal(status, 200, text);
      assert.ok(text.includes('"variables":{"sum":1.10}'), text);
    },
  },
  {
    name: 'REST: awaitCompletion that lasts longer than its time is 504',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      const body = { processDefinitionId: context.id, awaitCompletion: true, requestTimeout: 50 };
      const title = [504, 'DEADLINE_EXCEEDED'] as const;
      await expectProblem(
        rest(context, 'POST /process-instances', body),
        title,
        /^Time out between gateway and broker/,
      );
    },
  },
  {
    name: 'REST: variables of an element instance are set, and a job sees them',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      const { processInstanceKey } = await restCreate(context, { variables: { a: 1 } });
      const set = `PUT /element-instances/${processInstanceKey}/variables`;
      await restDone(context, set, { variables: { a: 2, b: 3 }, local: true });
      assert.deepEqual((await restActivateOne(context)).variables, { a: 2, b: 3 });
    },
  },
  {
    name: 'REST: a definition is deleted once its instances are over, and then starts none',
    needsViews: true,
    async run(context) {
      const { id } = context;
      await restDeployTask(context);
      const { processInstanceKey, processDefinitionKey } = await restCreate(context);
      const remove = `POST /resources/${processDefinitionKey}/deletion`;
      await expectProblem(rest(context, remove, {}), [409, 'INVALID_STATE'], /still running instances/);
      await restDone(context, `POST /process-instances/${processInstanceKey}/cancellation`);
      const deleted = await restJson(context, remove, {});
      assert.deepEqual(deleted, { resourceKey: processDefinitionKey, batchOperation: null });
      const gone = rest(context, 'POST /process-instances', { processDefinitionId: id });
      await expectProblem(gone, [404, 'NOT_FOUND'], /^Command 'CREATE' rejected with code 'NOT_FOUND': /);
    },
  },
  {
    name: 'REST: a process without a none start event cannot be started: 409',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const timer = '<timerEventDefinition><timeCycle>R1/PT100H</timeCycle></timerEventDefinition>';
      const begin = start.replace('/>', `>${timer}</startEvent>`);
      await restDeploy(context, `${id}.bpmn`, file(process(id, begin, '<endEvent id="end"/>', path('start', 'end'))));
      const create = rest(context, 'POST /process-instances', { processDefinitionId: id });
      await expectProblem(create, [409, 'INVALID_STATE'], /none start event/);
    },
  },
];
