import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { file, path, process, start, task } from '../model/bpmn.ts';
import { activateOne, complete, create, deploy } from '../steps.ts';

const extensions = (content: string) => `<extensionElements>${content}</extensionElements>`;

export const tasks: readonly Case[] = [
  {
    name: 'Send, business rule and script tasks and message throw events are jobs',
    async run(context) {
      const { id } = context;
      const job = extensions(`<zeebe:taskDefinition type="${id}"/>`);
      const message = '<messageEventDefinition/>';
      const elements = [
        `<sendTask id="send">${job}</sendTask>`,
        `<businessRuleTask id="decide">${job}</businessRuleTask>`,
        `<scriptTask id="script">${job}</scriptTask>`,
        `<intermediateThrowEvent id="throw">${job}${message}</intermediateThrowEvent>`,
        `<endEvent id="last">${job}${message}</endEvent>`,
      ];
      const ids = ['send', 'decide', 'script', 'throw', 'last'];
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, ...elements, path('start', ...ids))) });
      await create(context);
      for (const elementId of ids) {
        const activated = await activateOne(context);
        assert.equal(activated.elementId, elementId);
        await complete(context, activated.key);
      }
    },
  },
  {
    name: 'A user task is a job whose headers say who shall do it and when',
    async run(context) {
      const { id } = context;
      const assignment = '<zeebe:assignmentDefinition assignee="=who" candidateGroups="a, b"/>';
      const schedule = '<zeebe:taskSchedule dueDate="2030-01-02T03:04:05Z"/>';
      const headers = '<zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>';
      const user = `<userTask id="user">${extensions(assignment + schedule + headers)}</userTask>`;
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, user, path('start', 'user'))) });
      const { processInstanceKey } = await create(context, `{"who":"${id}"}`);
      // The type is one for all user tasks: only the own job is looked at.
      let own = await activateOne(context, { type: 'io.camunda.zeebe:userTask' });
      while (String(own.processInstanceKey) !== String(processInstanceKey)) {
        own = await activateOne(context, { type: 'io.camunda.zeebe:userTask' });
      }
      assert.equal(own.retries, 1);
      assert.deepEqual(JSON.parse(own.customHeaders), {
        k: 'v',
        'io.camunda.zeebe:assignee': id,
        'io.camunda.zeebe:candidateGroups': '["a","b"]',
        'io.camunda.zeebe:dueDate': '2030-01-02T03:04:05Z',
      });
      await complete(context, own.key);
    },
  },
  {
    name: 'A script is evaluated, and tasks of no type and manual tasks are passed',
    async run(context) {
      const { id } = context;
      const script = '<zeebe:script expression="=sum * 2" resultVariable="twice"/>';
      const elements = [
        '<task id="any"/><manualTask id="manual"/><intermediateThrowEvent id="passed"/>',
        `<scriptTask id="script">${extensions(script)}</scriptTask>`,
        task('last', { type: id }),
      ];
      const flows = path('start', 'any', 'manual', 'passed', 'script', 'last');
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, ...elements, flows)) });
      await create(context, '{"sum":21}');
      const { key, variables } = await activateOne(context, { fetchVariable: ['twice'] });
      assert.equal(variables, '{"twice":42}');
      await complete(context, key);
    },
  },
];
