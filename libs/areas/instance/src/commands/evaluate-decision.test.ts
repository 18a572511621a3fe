import { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { installDecisions } from '../../test/decisions.ts';
import { variablesOf } from '../../test/running.ts';
import { type InstanceShape, instance } from '../area.ts';

function scenario() {
  const area = new Scenario<InstanceShape>(instance);
  installDecisions(area, { d: 'x + 1' }, { key: 20, deployment: 1, version: 1 });
  installDecisions(area, { d: 'x + 2' }, { key: 30, deployment: 2, version: 2 });
  return area;
}

const evaluate = (wanted: { decisionId?: string; decision?: number }, variables = {}) =>
  scenario().when('EvaluateDecision', {
    ...{ decisionId: '', decision: 0, variables: variablesOf(variables) },
    ...wanted,
  });

describe('EvaluateDecision', () => {
  it('answers with the output and the decisions that were made', () => {
    const { answer, events } = evaluate({ decisionId: 'd' }, { x: 1 });
    const evaluated = { decision: 31, id: 'd', name: 'd', version: 2, type: 'LITERAL_EXPRESSION', output: '3' };
    expect(answer).toEqual([
      'EvaluateDecisionAnswer',
      {
        ...{ evaluation: 1, decision: 31, decisionId: 'd', decisionName: 'Name', version: 2 },
        ...{ requirements: 30, requirementsId: 'drg', output: '3', failedDecisionId: '', failureMessage: '' },
        decisions: [{ ...evaluated, inputs: [], matchedRules: [] }],
      },
    ]);
    expect(events.map(([name]) => name)).toEqual(['DecisionEvaluated']);
  });

  it('takes a key, too, and keeps every digit of a variable', () => {
    expect(evaluate({ decision: 21 }, { x: 1 }).answer?.[1]).toMatchObject({ version: 1, output: '2' });
    const big = [{ name: 'x', value: '9007199254740993' }];
    const { answer } = scenario().when('EvaluateDecision', { decisionId: 'd', decision: 0, variables: big });
    expect(answer?.[1]).toMatchObject({ output: '9007199254740995' });
  });

  it('says which decision failed, even if what was decided before it cannot be written any more', () => {
    const area = new Scenario<InstanceShape>(instance);
    const endless = { d: 'e', e: 'count(for i in 1..2000000 return "a")' };
    installDecisions(area, endless, { key: 20, deployment: 1, version: 1 }, { d: ['e'] });
    const { answer } = area.when('EvaluateDecision', { decisionId: 'd', decision: 0, variables: [] });
    expect(answer?.[1]).toMatchObject({
      output: 'null',
      failedDecisionId: 'e',
      failureMessage: expect.stringMatching(/^Expected to evaluate decision 'd', but 'e' failed: .*steps$/),
    });
  });

  it('rejects a decision that there is not', () => {
    expect(evaluate({ decisionId: 'e' }).rejection).toEqual({
      type: 'INVALID_ARGUMENT',
      reason: "Expected to evaluate decision 'e', but no decision found for id 'e'",
    });
    expect(evaluate({ decision: 22 }).rejection?.reason).toMatch(
      /^Expected to evaluate decision '1:deployment:22', but no decision found for key/,
    );
  });
});
