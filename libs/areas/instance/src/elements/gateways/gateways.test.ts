import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, variablesOf } from '../../../test/running.ts';

const choice = draw(
  { s: { kind: 'startEvent' }, x: { kind: 'exclusiveGateway' }, a: task('a'), b: task('b'), c: task('c') },
  ['s>x', 'x>a =sum > 100', 'x>c default', 'x>b =sum > 10'],
);
const withoutDefault = draw(
  { s: { kind: 'startEvent' }, x: { kind: 'exclusiveGateway' }, a: task('a'), b: task('b') },
  ['s>x', 'x>a =sum > 100', 'x>b =sum > 10'],
);

describe('an exclusive gateway', () => {
  it.each([
    [1_000, 'a'],
    [50, 'b'],
    [5, 'c'],
  ])('takes the first flow that is true, else its default', (sum, taken) => {
    expect(running(choice, { sum }).outcome.sends).toMatchObject([{ body: { type: taken } }]);
  });

  it('needs no condition where there is but one flow', () => {
    const model = draw({ s: { kind: 'startEvent' }, x: { kind: 'exclusiveGateway' }, e: { kind: 'endEvent' } }, [
      's>x',
      'x>e',
    ]);
    expect(rowsOf(running(model).scenario)).toBe(0);
  });

  it.each([
    [{ sum: 5 }, 'CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow'],
    [
      {},
      'EXTRACT_VALUE_ERROR',
      "Expected result of the expression 'sum > 100' to be 'BOOLEAN', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'sum'",
    ],
  ])('raises an incident where none is true, and chooses again when that is resolved', (variables, type, text) => {
    const { scenario, outcome } = running(withoutDefault, variables);
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({ type });
    expect(raised.text.startsWith(text)).toBe(true);
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ sum: 50 }), local: false });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'CreateJob', body: { type: 'b' } }]);
  });
});

describe('a parallel gateway', () => {
  const model = draw(
    {
      s: { kind: 'startEvent' },
      fork: { kind: 'parallelGateway' },
      ...{ a: task('a'), b: task('b') },
      join: { kind: 'parallelGateway' },
      after: task('after'),
    },
    ['s>fork', 'fork>a', 'fork>b', 'a>join', 'b>join', 'join>after'],
  );

  it('forks, and joins when each of its flows was taken', () => {
    const { scenario } = running(model);
    const { a, b } = elementsOf(scenario, model) as Record<'a' | 'b', number>;
    scenario.when('CompleteElement', { element: a, job: 1, variables: [] });
    expect(elementsOf(scenario, model).after).toBeUndefined();
    scenario.when('CompleteElement', { element: b, job: 2, variables: [] });
    const { after } = elementsOf(scenario, model) as Record<'after', number>;
    expect(scenario.tables.tokens.size).toBe(0);
    scenario.when('CompleteElement', { element: after, job: 3, variables: [] });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('keeps what came twice by a flow, and the scope open with it', () => {
    const twice = draw(
      {
        s: { kind: 'startEvent' },
        a: task('a'),
        b: task('b'),
        c: task('c'),
        x: { kind: 'exclusiveGateway' },
        join: { kind: 'parallelGateway' },
      },
      ['s>a', 's>b', 's>c', 'a>x', 'b>x', 'x>join', 'c>join'],
    );
    const { scenario } = running(twice);
    const keys = elementsOf(scenario, twice) as Record<'a' | 'b' | 'c', number>;
    for (const element of [keys.a, keys.b, keys.c]) {
      scenario.when('CompleteElement', { element, job: 1, variables: [] });
    }
    expect([...scenario.tables.tokens.entries()]).toHaveLength(1);
    expect(scenario.tables.instances.size).toBe(1);
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('a terminate end event', () => {
  const model = draw(
    {
      s: { kind: 'startEvent' },
      sub: { kind: 'subProcess' },
      s2: { kind: 'startEvent', in: 'sub' },
      ...{ a: task('a', { in: 'sub' }), b: task('b', { in: 'sub' }) },
      end: { kind: 'endEvent', event: { type: 'terminate' }, in: 'sub' },
      after: task('after'),
    },
    ['s>sub', 's2>a', 's2>b', 'a>end', 'sub>after'],
  );

  it('ends what else is in its scope, which is complete then', () => {
    const { scenario } = running(model);
    const { a, b } = elementsOf(scenario, model) as Record<'a' | 'b', number>;
    const { sends } = scenario.when('CompleteElement', { element: a, job: 1, variables: [] });
    expect(sends).toMatchObject([
      { command: 'CancelJob', body: { element: b } },
      { command: 'CreateJob', body: { type: 'after' } },
    ]);
    expect(Object.keys(elementsOf(scenario, model))).toEqual(['order', 'after']);
  });

  it('takes away tokens of the same fork that have not gone on yet', () => {
    const fork = draw(
      { s: { kind: 'startEvent' }, end: { kind: 'endEvent', event: { type: 'terminate' } }, a: task('a') },
      ['s>end', 's>a'],
    );
    const { scenario, outcome } = running(fork);
    expect(outcome.sends).toEqual([]);
    expect(rowsOf(scenario)).toBe(0);
  });
});
