import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { type Incident, incidentOf } from '../client/incidents.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { file, path, process, start, task } from '../model/bpmn.ts';
import { decision, drg } from '../model/dmn.ts';
import { activateOne, create, deploy } from '../steps.ts';

/** A process that asks for the decision of the case, then has a job of the case's type. */
function asking(id: string, attributes = '', extensions = ''): { readonly name: string; readonly xml: string } {
  const called = `<zeebe:calledDecision decisionId="${id}-d" resultVariable="result" ${attributes}/>`;
  const rule = `<businessRuleTask id="ask"><extensionElements>${called}${extensions}</extensionElements></businessRuleTask>`;
  const xml = file(process(id, start, rule, task('job', { type: id }), path('start', 'ask', 'job')));
  return { name: `${id}.bpmn`, xml };
}

const deciding = (id: string, expression: string) => ({
  name: `${id}.dmn`,
  xml: drg(id, decision(`${id}-d`, expression)),
});

async function variablesAfter(context: CaseContext, variables: string): Promise<unknown> {
  await create(context, variables);
  return JSON.parse((await activateOne(context)).variables);
}

/** The incident of an instance that is created with these variables. */
async function incidentAfter(context: CaseContext, variables: string): Promise<Incident> {
  const { processInstanceKey } = await create(context, variables);
  return incidentOf(context.views ?? '', toBigInt(processInstanceKey));
}

export const businessRuleTask: readonly Case[] = [
  {
    name: 'A business rule task makes a decision, whose output becomes a variable',
    async run(context) {
      const { id } = context;
      await deploy(context, deciding(id, 'if amount > 100 then "manual" else "automatic"'), asking(id));
      assert.deepEqual(await variablesAfter(context, '{"amount":200}'), { amount: 200, result: 'manual' });
    },
  },
  {
    name: 'The output of a decision is local where its task has output mappings',
    async run(context) {
      const { id } = context;
      const mapping = '<zeebe:ioMapping><zeebe:output source="=result + 1" target="next"/></zeebe:ioMapping>';
      await deploy(context, deciding(id, 'amount'), asking(id, '', mapping));
      assert.deepEqual(await variablesAfter(context, '{"amount":2}'), { amount: 2, next: 3 });
    },
  },
  {
    name: 'A business rule task asks for the latest decision, or for that of its own deployment',
    async run(context) {
      const { id } = context;
      for (const [attributes, expected] of [
        ['', 'second'],
        ['bindingType="deployment"', 'first'],
      ] as const) {
        await deploy(context, deciding(id, '"first"'), asking(id, attributes));
        await deploy(context, deciding(id, '"second"'));
        assert.deepEqual(await variablesAfter(context, ''), { result: expected });
      }
    },
  },
  {
    name: 'DeployResource rejects a task bound to a decision of its deployment that is not there',
    async run(context) {
      const { id } = context;
      await expectStatus(
        deploy(context, asking(id, 'bindingType="deployment"')),
        'INVALID_ARGUMENT',
        new RegExp(`- Element: ask\n {4}- ERROR: Expected to find decision with id '${id}-d' in current deployment`),
      );
    },
  },
  {
    name: 'A decision that is not there is an incident, and is made once it is deployed and the incident resolved',
    needsViews: true,
    async run(context) {
      const { client, id } = context;
      await deploy(context, asking(id));
      const incident = await incidentAfter(context, '');
      assert.equal(incident.errorType, 'CALLED_DECISION_ERROR');
      assert.equal(
        incident.errorMessage,
        `Expected to evaluate decision '${id}-d', but no decision found for id '${id}-d'`,
      );
      await deploy(context, deciding(id, '1'));
      await client.call('ResolveIncident', { incidentKey: int64(BigInt(incident.incidentKey)) });
      assert.deepEqual(JSON.parse((await activateOne(context)).variables), { result: 1 });
    },
  },
  {
    name: 'A decision that fails is an incident that says why',
    needsViews: true,
    async run(context) {
      const { id } = context;
      await deploy(context, deciding(id, 'assert(amount, amount > 0, "nothing to pay")'), asking(id));
      const incident = await incidentAfter(context, '{"amount":0}');
      assert.equal(incident.errorType, 'DECISION_EVALUATION_ERROR');
      assert.match(incident.errorMessage, /nothing to pay/);
    },
  },
];
