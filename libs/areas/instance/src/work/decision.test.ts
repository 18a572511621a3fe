import type { Binding } from '@millrace/bpmn-model';
import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { installDecisions } from '../../test/decisions.ts';
import { latest, withModel } from '../../test/models.ts';
import { INSTANCE, raisedIn, scopeOf, variablesOf } from '../../test/running.ts';

function decided(
  expression: string | undefined,
  options: { binding?: Binding; decisionId?: string; fields?: object } = {},
) {
  const { binding = { type: 'latest' }, decisionId = 'd', fields = {} } = options;
  const work = { type: 'decision', decisionId, binding, resultVariable: 'r' } as const;
  const rule: DrawnNode = { kind: 'businessRuleTask', work, ...fields };
  const scenario = withModel(
    draw({ start: { kind: 'startEvent' }, rule, after: task('after') }, ['start>rule', 'rule>after']),
  );
  if (expression !== undefined) installDecisions(scenario, { d: expression }, { key: 20, deployment: 1, version: 1 });
  return scenario;
}

const create = (scenario: ReturnType<typeof decided>, variables = {}) =>
  scenario.when('CreateInstance', { ...latest, variables: variablesOf(variables) });

describe('a decision', () => {
  it('makes its output a variable, as a worker would, and is logged', () => {
    const scenario = decided('x * 2');
    const outcome = create(scenario, { x: 21 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ x: 21, r: 42 });
    expect(outcome.sends).toMatchObject([{ command: 'CreateJob', body: { type: 'after' } }]);
    const [, logged] = outcome.events.find(([name]) => name === 'DecisionEvaluated') ?? [];
    expect(logged).toMatchObject({ decision: 21, output: '42', failureMessage: '' });
  });

  it('has mappings like any task: the output is local where there are output mappings', () => {
    const fields = { inputs: [{ source: '=4', target: 'x' }], outputs: [{ source: '=r + 1', target: 'result' }] };
    const scenario = decided('x * 2', { fields });
    create(scenario, { x: 21 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ x: 21, result: 9 });
  });

  it('may be named by an expression', () => {
    const scenario = decided('1', { decisionId: '=which' });
    create(scenario, { which: 'd' });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ which: 'd', r: 1 });
    expect(raisedIn(create(decided('1', { decisionId: '=which' })))).toMatchObject({ type: 'EXTRACT_VALUE_ERROR' });
  });

  it('that is not there raises an incident, and is looked for again when that is resolved', () => {
    const scenario = decided(undefined);
    const raised = raisedIn(create(scenario));
    expect(raised).toMatchObject({
      type: 'CALLED_DECISION_ERROR',
      text: "Expected to evaluate decision 'd', but no decision found for id 'd'",
    });
    installDecisions(scenario, { d: '"late"' }, { key: 20, deployment: 3, version: 1 });
    scenario.when('RetryAfterIncident', { owner: raised.owner, incidentNumber: raised.incidentNumber, incident: 8 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ r: 'late' });
  });

  it('that fails raises an incident', () => {
    const raised = raisedIn(create(decided('assert(x, x > 1, "too small")'), { x: 1 }));
    expect(raised).toMatchObject({
      type: 'DECISION_EVALUATION_ERROR',
      text: "Expected to evaluate decision 'd', but an assertion failed: too small",
    });
  });

  it.each([
    ['the latest version', { type: 'latest' }, 'new'],
    ['the version that was deployed with the process', { type: 'deployment' }, 'own'],
    ['the latest version with a tag', { type: 'versionTag', versionTag: 'stable' }, 'tagged'],
  ] as const)('can be %s', (_, binding, expected) => {
    const scenario = decided('"own"', { binding });
    installDecisions(scenario, { d: '"old"' }, { key: 30, deployment: 5, version: 2, versionTag: 'stable' });
    installDecisions(scenario, { d: '"tagged"' }, { key: 40, deployment: 6, version: 3, versionTag: 'stable' });
    installDecisions(scenario, { d: '"new"' }, { key: 50, deployment: 7, version: 4 });
    create(scenario);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ r: expected });
  });

  it.each([
    [
      { type: 'deployment' },
      /with binding type 'deployment', but no such decision found in the deployment with key \d+/,
    ],
    [{ type: 'versionTag', versionTag: 'v' }, /with version tag 'v', but no such decision found/],
  ] as const)('that is bound to what is not there raises an incident: %j', (binding, text) => {
    const raised = raisedIn(create(decided(undefined, { binding })));
    expect(raised.type).toBe('CALLED_DECISION_ERROR');
    expect(raised.text).toMatch(text);
  });

  it('shares the steps of its element', () => {
    const raised = raisedIn(create(decided('count(for i in 1..2000000 return "a")')));
    expect(raised).toMatchObject({ type: 'DECISION_EVALUATION_ERROR' });
    expect(raised.text).toContain('steps');
  });
});
