import assert from 'node:assert/strict';
import type { Case } from '../../case.ts';
import { incidentOf } from '../../client/incidents.ts';
import { expectProblem, rest, restDone, restJson } from '../../client/rest.ts';
import { end, error, errorBoundary, file, path, process, start, task } from '../../model/bpmn.ts';
import {
  type RestJob,
  restActivate,
  restActivateOne,
  restCreate,
  restDeploy,
  restDeployTask,
  restGone,
  wantedJobs,
} from '../../rest-steps.ts';

export const restJobs: readonly Case[] = [
  {
    name: 'REST: a job comes with all that a worker needs, and variables keep their digits until it is complete',
    needsViews: true,
    async run(context) {
      const { id } = context;
      await restDeployTask(context);
      const body = `{"processDefinitionId":"${id}","variables":{"id":9007199254740993,"sum":1.10},"tags":["vip"]}`;
      const instance = JSON.parse((await rest(context, 'POST /process-instances', body)).text);
      const { status, text } = await rest(context, 'POST /jobs/activation', wantedJobs(context));
      assert.equal(status, 200, text);
      assert.ok(text.includes('"variables":{"id":9007199254740993,"sum":1.10}'), text);
      const [job] = JSON.parse(text).jobs;
      const { jobKey, elementInstanceKey, deadline, variables, ...rested } = job;
      for (const key of [jobKey, elementInstanceKey]) assert.match(key, /^\d+$/);
      assert.ok(deadline > 0);
      assert.ok(variables.sum > 1);
      assert.deepEqual(rested, {
        ...{ type: id, worker: 'worker', retries: 3, customHeaders: {}, tags: ['vip'], tenantId: '<default>' },
        ...{ processDefinitionId: id, processDefinitionVersion: 1, elementId: 'task-1' },
        processInstanceKey: instance.processInstanceKey,
        processDefinitionKey: instance.processDefinitionKey,
        ...{ kind: 'BPMN_ELEMENT', listenerEventType: 'UNSPECIFIED', userTask: null, rootProcessInstanceKey: null },
      });
      await restDone(context, `POST /jobs/${jobKey}/completion`, { variables: { done: true } });
      const again = `Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete job with key '${jobKey}', but no such job was found`;
      await expectProblem(rest(context, `POST /jobs/${jobKey}/completion`, {}), [404, 'NOT_FOUND'], again);
    },
  },
  {
    name: 'REST: fetchVariable chooses variables, and nothing to do is an empty list',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      await restCreate(context, { variables: { a: 1, b: 2 } });
      const { variables } = await restActivateOne(context, { fetchVariable: ['b', 'none'] });
      assert.deepEqual(variables, { b: 2 });
      assert.deepEqual(await restActivate(context, { requestTimeout: -1 }), []);
    },
  },
  {
    name: 'REST: the jobs of all partitions come in one answer',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      const created: string[] = [];
      for (let i = 0; i < 6; i++) created.push((await restCreate(context)).processInstanceKey);
      const jobs: RestJob[] = [];
      while (jobs.length < 6) jobs.push(...(await restActivate(context, { maxJobsToActivate: 6 - jobs.length })));
      assert.deepEqual(jobs.map(({ processInstanceKey }) => processInstanceKey).sort(), created.sort());
    },
  },
  {
    name: 'REST: a poll whose client has gone takes no jobs',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      const gone = new AbortController();
      const poll = rest(context, 'POST /jobs/activation', wantedJobs(context), gone.signal);
      // Each answer comes after the poll was read.
      for (let i = 0; i < 3; i++) await restJson(context, 'GET /topology');
      gone.abort();
      await assert.rejects(poll);
      for (let i = 0; i < 3; i++) await restJson(context, 'GET /topology');
      await restCreate(context);
      await restActivateOne(context);
    },
  },
  {
    name: 'REST: a job that fails comes again with the retries and variables that its worker gave',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      await restCreate(context);
      const { jobKey } = await restActivateOne(context);
      await restDone(context, `POST /jobs/${jobKey}/failure`, { retries: 2, errorMessage: 'why', variables: { n: 1 } });
      const again = await restActivateOne(context);
      assert.deepEqual([again.jobKey, again.retries, again.variables], [jobKey, 2, { n: 1 }]);
    },
  },
  {
    name: 'REST: an incident of a failed job is resolved once the job has retries again',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      const { processInstanceKey } = await restCreate(context);
      const { jobKey } = await restActivateOne(context);
      await restDone(context, `POST /jobs/${jobKey}/failure`, {});
      const { incidentKey } = await incidentOf(context.views ?? '', processInstanceKey);
      const resolve = `POST /incidents/${incidentKey}/resolution`;
      await expectProblem(rest(context, resolve), [409, 'INVALID_STATE'], /has no retries left/);
      await restDone(context, `PATCH /jobs/${jobKey}`, { changeset: { retries: 1 } });
      await restDone(context, resolve, {});
      assert.equal((await restActivateOne(context)).jobKey, jobKey);
    },
  },
  {
    name: 'REST: a job whose timeout is made short goes to the next worker',
    needsViews: true,
    async run(context) {
      await restDeployTask(context);
      await restCreate(context);
      const { jobKey } = await restActivateOne(context);
      await restDone(context, `PATCH /jobs/${jobKey}`, { changeset: { timeout: 50 } });
      assert.equal((await restActivateOne(context)).jobKey, jobKey);
      const wrong = rest(context, `PATCH /jobs/${jobKey}`, { changeset: { timeout: 1, retries: 0 } });
      await expectProblem(
        wrong,
        [400, 'INVALID_ARGUMENT'],
        /^Command 'UPDATE' rejected .* but the amount given was '0'$/,
      );
      assert.deepEqual(await restActivate(context, { requestTimeout: -1 }), []);
      await restDone(context, `PATCH /jobs/${jobKey}`, { changeset: { timeout: 50, retries: 9 } });
      const again = await restActivateOne(context);
      assert.deepEqual([again.jobKey, again.retries], [jobKey, 9]);
    },
  },
  {
    name: 'REST: an error that a worker throws is caught, with its variables',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const tasks =
        task('work', { type: `${id}-work` }) + errorBoundary('caught', 'work') + task('after', { type: id });
      const flows = path('start', 'work') + path('caught', 'after', 'end');
      await restDeploy(context, `${id}.bpmn`, file(error('e', 'code'), process(id, start, tasks, end, flows)));
      await restCreate(context);
      const { jobKey } = await restActivateOne(context, { type: `${id}-work` });
      const thrown = { errorCode: 'code', errorMessage: 'why', variables: { n: 1 } };
      await restDone(context, `POST /jobs/${jobKey}/error`, thrown);
      assert.deepEqual((await restActivateOne(context)).variables, { n: 1 });
      await restGone(context, `POST /jobs/${jobKey}/error`, thrown);
    },
  },
];
