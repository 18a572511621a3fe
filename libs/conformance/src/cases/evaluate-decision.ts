import assert from 'node:assert/strict';
import type { EvaluateDecisionResponse } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { toBigInt } from '../client/int64.ts';
import { decision, drg, table } from '../model/dmn.ts';
import { deploy } from '../steps.ts';

const evaluate = ({ client }: CaseContext, decisionId: string, variables = ''): Promise<EvaluateDecisionResponse> =>
  client.call('EvaluateDecision', { decisionId, variables });

const NONE = 'Expected either a decision id or a valid decision key, but none provided';

export const evaluateDecision: readonly Case[] = [
  {
    name: 'DeployResource answers with everything about decisions and their requirements, after processes',
    async run(context) {
      const { id } = context;
      const xml = drg(id, decision(`${id}-a`, '1'), decision(`${id}-b`, '2'));
      const answer = await deploy(context, { name: `${id}.dmn`, xml });
      const [first, second, third] = answer.deployments;
      const requirements = third?.decisionRequirements;
      assert.equal(requirements?.dmnDecisionRequirementsId, `${id}-drg`);
      assert.equal(requirements.dmnDecisionRequirementsName, `DRG of ${id}`);
      assert.equal(requirements.version, 1);
      assert.equal(requirements.resourceName, `${id}.dmn`);
      assert.equal(requirements.tenantId, '<default>');
      for (const [deployment, name] of [
        [first, 'a'],
        [second, 'b'],
      ] as const) {
        const { decision } = deployment ?? {};
        assert.equal(decision?.dmnDecisionId, `${id}-${name}`);
        assert.equal(decision.dmnDecisionName, `Decision ${id}-${name}`);
        assert.equal(decision.version, 1);
        assert.equal(decision.dmnDecisionRequirementsId, `${id}-drg`);
        assert.deepEqual(decision.decisionRequirementsKey, requirements.decisionRequirementsKey);
        assert.ok(toBigInt(decision.decisionKey) > 0n);
      }
    },
  },
  {
    name: 'DeployResource of the same decisions again is the same version; each decision counts its own versions',
    async run(context) {
      const { id } = context;
      const versionsOf = async (...elements: readonly string[]) => {
        const { deployments } = await deploy(context, { name: `${id}.dmn`, xml: drg(id, ...elements) });
        return deployments.map(({ decision, decisionRequirements }) => (decision ?? decisionRequirements)?.version);
      };
      const [a, b] = [decision(`${id}-a`, '1'), decision(`${id}-b`, '2')];
      assert.deepEqual(await versionsOf(a), [1, 1]);
      assert.deepEqual(await versionsOf(a), [1, 1]);
      assert.deepEqual(await versionsOf(a, b), [2, 1, 2]);
      assert.deepEqual(await versionsOf(b), [2, 3]);
    },
  },
  {
    name: 'EvaluateDecision answers with the output, every decision, its inputs and the rules that matched',
    async run(context) {
      const { id } = context;
      const rules = [
        ['< 100', '"small"'],
        ['>= 100', '"large"'],
        ['> 1000', '"huge"'],
      ] as const;
      const size = table(`${id}-size`, 'hitPolicy="COLLECT"', 'amount', rules);
      const xml = drg(id, decision(`${id}-text`, `string join(\`${id}-size\`, "+")`, `${id}-size`), size);
      const { deployments } = await deploy(context, { name: `${id}.dmn`, xml });
      const answer = await evaluate(context, `${id}-text`, '{"amount": 2000}');
      const [text, sizes] = deployments.map((deployment) => deployment.decision);
      assert.deepEqual(answer.decisionKey, text?.decisionKey);
      assert.equal(answer.decisionId, `${id}-text`);
      assert.equal(answer.decisionName, `Decision ${id}-text`);
      assert.equal(answer.decisionVersion, 1);
      assert.equal(answer.decisionRequirementsId, `${id}-drg`);
      assert.deepEqual(answer.decisionRequirementsKey, text?.decisionRequirementsKey);
      assert.equal(answer.decisionOutput, '"large+huge"');
      assert.equal(answer.failedDecisionId, '');
      assert.equal(answer.failureMessage, '');
      assert.equal(answer.tenantId, '<default>');
      assert.ok(toBigInt(answer.decisionInstanceKey) > 0n);
      assert.deepEqual(answer.decisionEvaluationKey, answer.decisionInstanceKey);
      const [first, second] = answer.evaluatedDecisions;
      assert.deepEqual(first?.decisionKey, sizes?.decisionKey);
      assert.deepEqual([first?.decisionId, first?.decisionType], [`${id}-size`, 'DECISION_TABLE']);
      assert.equal(first?.decisionOutput, '["large","huge"]');
      const input = { inputId: `${id}-size-in`, inputName: `In of ${id}-size`, inputValue: '2000' };
      assert.deepEqual(first?.evaluatedInputs.map(plain), [input]);
      assert.deepEqual(
        first?.matchedRules.map(({ ruleId, ruleIndex, evaluatedOutputs }) => [
          ruleId,
          ruleIndex,
          evaluatedOutputs.map(plain),
        ]),
        [
          [`${id}-size-rule2`, 2, [{ outputId: `${id}-size-out`, outputName: 'out', outputValue: '"large"' }]],
          [`${id}-size-rule3`, 3, [{ outputId: `${id}-size-out`, outputName: 'out', outputValue: '"huge"' }]],
        ],
      );
      assert.deepEqual([second?.decisionId, second?.decisionType], [`${id}-text`, 'LITERAL_EXPRESSION']);
      assert.equal(second?.decisionEvaluationInstanceKey, `${toBigInt(answer.decisionInstanceKey)}-2`);
    },
  },
  {
    name: 'EvaluateDecision takes the latest version by id, and any by key; an id beats a key',
    async run(context) {
      const { client, id } = context;
      const deployed = async (expression: string) => {
        const xml = drg(id, decision(id, expression));
        const { deployments } = await deploy(context, { name: `${id}.dmn`, xml });
        return deployments[0]?.decision?.decisionKey;
      };
      const decisionKey = await deployed('"first"');
      await deployed('"second"');
      const outputOf = async (request: object) => (await client.call('EvaluateDecision', request)).decisionOutput;
      assert.equal(await outputOf({ decisionId: id }), '"second"');
      assert.equal(await outputOf({ decisionKey }), '"first"');
      assert.equal(await outputOf({ decisionId: id, decisionKey }), '"second"');
    },
  },
  {
    name: 'EvaluateDecision answers with the decision that failed, and why',
    async run(context) {
      const { id } = context;
      const bad = table(`${id}-bad`, '', 'x', [
        ['-', '1'],
        ['-', '2'],
      ]);
      const xml = drg(id, decision(id, '1', `${id}-good`, `${id}-bad`), decision(`${id}-good`, '1'), bad);
      await deploy(context, { name: `${id}.dmn`, xml });
      const answer = await evaluate(context, id);
      assert.equal(answer.decisionOutput, 'null');
      assert.equal(answer.failedDecisionId, `${id}-bad`);
      assert.equal(
        answer.failureMessage,
        `Expected to evaluate decision '${id}', but '${id}-bad' failed: the hit policy UNIQUE allows one match, but the rules 1 and 2 match`,
      );
      const made = answer.evaluatedDecisions.map(({ decisionId, decisionOutput }) => [decisionId, decisionOutput]);
      assert.deepEqual(made, [
        [`${id}-good`, '1'],
        [`${id}-bad`, 'null'],
      ]);
    },
  },
  {
    name: 'EvaluateDecision rejects a decision that there is not, and variables that are none',
    async run(context) {
      const { client, id } = context;
      const rejects = (request: object, reason: string) =>
        expectStatus(
          client.call('EvaluateDecision', request),
          'INVALID_ARGUMENT',
          rejection('EVALUATE', 'INVALID_ARGUMENT', reason),
        );
      await rejects({ decisionId: id }, `Expected to evaluate decision '${id}', but no decision found for id '${id}'`);
      await rejects({}, NONE);
      const { key } = await deploy(context, { name: `${id}.dmn`, xml: drg(id, decision(id, '1')) });
      const text = toBigInt(key);
      await rejects(
        { decisionKey: key },
        `Expected to evaluate decision '${text}', but no decision found for key '${text}'`,
      );
      await expectStatus(
        client.call('EvaluateDecision', { decisionId: id, variables: '[1]' }),
        'INVALID_ARGUMENT',
        "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
      );
    },
  },
  {
    name: 'DeployResource rejects decisions with every error and its line',
    async run(context) {
      const { id } = context;
      await expectStatus(
        deploy(context, { name: `${id}.dmn`, xml: drg(id, decision(id, '1 +')) }),
        'INVALID_ARGUMENT',
        /'[^']+\.dmn': - Element: .+ > literalExpression \(line 3\)\n {4}- ERROR: failed to parse expression '1 \+'/,
      );
    },
  },
];

/** A message without its prototype. */
function plain<T extends object>(message: T): object {
  return { ...message };
}
