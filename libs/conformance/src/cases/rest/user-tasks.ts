import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Case, CaseContext } from '../../case.ts';
import { incidentOf } from '../../client/incidents.ts';
import { expectProblem, rest, restDone, restJson } from '../../client/rest.ts';
import { file, path, process, task as serviceTask, start } from '../../model/bpmn.ts';
import { restActivateOne, restCreate, restDeploy } from '../../rest-steps.ts';

const LOOK_AGAIN_MS = 20;

interface Found {
  readonly items: readonly { readonly elementInstanceKey: string }[];
}

/** A user task of the engine with these extension elements, and then a job of the type of the case. */
function userTask({ id }: CaseContext, extensions = ''): string {
  const user = `<userTask id="user"><extensionElements><zeebe:userTask/>${extensions}</extensionElements></userTask>`;
  return file(process(id, start, user, serviceTask('after', { type: id }), path('start', 'user', 'after')));
}

/** Starts the process of the case. Returns the keys of its instance and user task. */
async function started(context: CaseContext) {
  const { processInstanceKey } = await restCreate(context);
  for (;;) {
    const filter = { filter: { processInstanceKey, elementId: 'user' } };
    const found = await restJson<Found>(context, 'POST /element-instances/search', filter);
    if (found.items[0]) return { processInstanceKey, userTaskKey: found.items[0].elementInstanceKey };
    await pause(LOOK_AGAIN_MS);
  }
}

export const restUserTasks: readonly Case[] = [
  {
    name: 'REST: a user task is claimed, given back, assigned, changed and completed with variables',
    needsViews: true,
    async run(context) {
      await restDeploy(context, `${context.id}.bpmn`, userTask(context));
      const { userTaskKey } = await started(context);
      const task = `/user-tasks/${userTaskKey}`;
      await restDone(context, `POST ${task}/assignment`, { assignee: 'anna', allowOverride: false });
      const claimed =
        /^Command 'CLAIM' rejected with code 'INVALID_STATE': Expected to claim user task with key '\d+', but it/;
      const other = { assignee: 'ben', allowOverride: false };
      await expectProblem(rest(context, `POST ${task}/assignment`, other), [409, 'INVALID_STATE'], claimed);
      await restDone(context, `DELETE ${task}/assignee`);
      await restDone(context, `POST ${task}/assignment`, other);
      const changeset = { candidateGroups: ['a'], dueDate: '2030-01-02T03:04:05Z', priority: 70 };
      await restDone(context, `PATCH ${task}`, { changeset, action: 'escalate' });
      const wrong = rest(context, `PATCH ${task}`, { changeset: { priority: 101 } });
      await expectProblem(wrong, [400, 'INVALID_ARGUMENT'], /^Command 'UPDATE' rejected with code 'INVALID_ARGUMENT'/);
      await restDone(context, `POST ${task}/completion`, { variables: { approved: true } });
      assert.deepEqual((await restActivateOne(context)).variables, { approved: true });
      const gone = /Expected to complete user task with key '\d+', but no such user task was found$/;
      await expectProblem(rest(context, `POST ${task}/completion`, {}), [404, 'NOT_FOUND'], gone);
    },
  },
  {
    name: 'REST: a user task whose form is not there has an incident, and waits once it is deployed',
    needsViews: true,
    async run(context) {
      const { id, views = '' } = context;
      const form = `<zeebe:formDefinition formId="${id}"/>`;
      await restDeploy(context, `${id}.bpmn`, userTask(context, form));
      const { processInstanceKey } = await restCreate(context);
      const incident = await incidentOf(views, processInstanceKey);
      assert.equal(incident.errorType, 'FORM_NOT_FOUND');
      await restDeploy(context, `${id}.form`, JSON.stringify({ id }));
      await restDone(context, `POST /incidents/${incident.incidentKey}/resolution`, {});
      await restDone(context, `POST /user-tasks/${incident.elementInstanceKey}/completion`, {});
      await restActivateOne(context);
    },
  },
  {
    name: 'REST: a user task of a cancelled instance is gone',
    needsViews: true,
    async run(context) {
      await restDeploy(context, `${context.id}.bpmn`, userTask(context));
      const { processInstanceKey, userTaskKey } = await started(context);
      await restDone(context, `POST /process-instances/${processInstanceKey}/cancellation`);
      const gone = /Expected to assign user task with key '\d+', but no such user task was found$/;
      const late = rest(context, `POST /user-tasks/${userTaskKey}/assignment`, { assignee: 'anna' });
      await expectProblem(late, [404, 'NOT_FOUND'], gone);
    },
  },
];
