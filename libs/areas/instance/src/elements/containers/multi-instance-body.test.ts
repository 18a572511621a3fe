import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../../test/running.ts';
import { jobContexts } from '../../queries/job-contexts.ts';

type Running = ReturnType<typeof running>['scenario'];

/** A task `t` for each of `items`, then a task `after`. */
function looping(
  loop: Readonly<Record<string, unknown>>,
  extra: Parameters<typeof draw>[0] = {},
  flows: string[] = [],
) {
  const body = { isSequential: false, inputCollection: '=items', inputElement: 'item', ...loop };
  return draw(
    {
      s: { kind: 'startEvent' },
      body: { kind: 'multiInstanceBody', loop: body },
      t: task('t', { in: 'body' }),
      after: task('after'),
      ...extra,
    },
    ['s>body', 'body>after', ...flows],
  );
}

const results = { outputCollection: 'results', outputElement: '=result' };

/** The keys of the items that are active, in the order of their loop counters. */
function items({ tables }: Running): number[] {
  return [...tables.elements.entries()].filter(([, { loopCounter }]) => loopCounter > 0).map(([key]) => key);
}

function complete(scenario: Running, element: number, variables: Readonly<Record<string, unknown>> = {}) {
  return scenario.when('CompleteElement', { element, job: 1, variables: variablesOf(variables) });
}

describe('a parallel multi-instance body', () => {
  it('starts an item for each element of its list, with variables of its own', () => {
    const { scenario, outcome } = running(looping(results), { items: ['a', 'b'] });
    expect(outcome.sends).toMatchObject([{ command: 'CreateJob' }, { command: 'CreateJob' }]);
    const [first = 0, second = 0] = items(scenario);
    expect(scopeOf(scenario, first)).toEqual({ item: 'a', loopCounter: 1, result: null });
    expect(scopeOf(scenario, second)).toEqual({ item: 'b', loopCounter: 2, result: null });
  });

  it('collects results in the order of the items, and is complete with the last', () => {
    const { scenario } = running(looping(results), { items: ['a', 'b', 'c'] });
    const [first = 0, second = 0, third = 0] = items(scenario);
    complete(scenario, third, { result: 3 });
    complete(scenario, first, { result: 1 });
    const { sends } = complete(scenario, second, { other: true });
    expect(sends).toMatchObject([{ command: 'CreateJob', body: { type: 'after' } }]);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ items: ['a', 'b', 'c'], results: [1, null, 3], other: true });
    const [after = 0] = [...scenario.tables.elements.entries()].at(-1) ?? [];
    complete(scenario, after);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('is complete at once with an empty list', () => {
    const { scenario, outcome } = running(looping(results), { items: [] });
    expect(outcome.sends).toMatchObject([{ command: 'CreateJob', body: { type: 'after' } }]);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ items: [], results: [] });
  });

  it('raises an incident where its items are more than can be written in one go', () => {
    const model = looping({ ...results, inputCollection: '=for i in 1..700000 return i' });
    expect(raisedIn(running(model, { items: [] }).outcome)).toMatchObject({
      type: 'EXTRACT_VALUE_ERROR',
      text: 'failed to write the value of an expression: more than 300000 steps',
    });
  });

  it('raises an incident where there is no list, and reads it again when that is resolved', () => {
    const { scenario, outcome } = running(looping(results), { items: 5 });
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({
      type: 'EXTRACT_VALUE_ERROR',
      text: "Expected result of the expression 'items' to be 'ARRAY', but was 'NUMBER'.",
    });
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ items: [1] }), local: false });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'CreateJob', body: { type: 't' } }]);
  });

  it('ends the other items when its completion condition holds', () => {
    const completionCondition = '=numberOfCompletedInstances = 2 and numberOfActiveInstances = 1';
    const { scenario } = running(looping({ ...results, completionCondition }), { items: [1, 2, 3] });
    const [first = 0, second = 0, third = 0] = items(scenario);
    expect(complete(scenario, first, { result: 'a' }).sends).toEqual([]);
    const { sends } = complete(scenario, third, { result: 'c' });
    expect(sends).toMatchObject([
      { command: 'CancelJob', body: { element: second } },
      { command: 'CreateJob', body: { type: 'after' } },
    ]);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ items: [1, 2, 3], results: ['a', null, 'c'] });
  });

  it('keeps an item whose result cannot be evaluated, and collects it once the incident is resolved', () => {
    const outputElement = '=assert(result, result > 1)';
    const { scenario } = running(looping({ outputCollection: 'results', outputElement }), { items: [1] });
    const [item = 0] = items(scenario);
    const raised = raisedIn(complete(scenario, item, { result: 1 }));
    expect(raised).toMatchObject({ owner: item, type: 'EXTRACT_VALUE_ERROR' });
    scenario.when('SetVariables', { element: item, variables: variablesOf({ result: 2 }), local: true });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: item,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'CreateJob', body: { type: 'after' } }]);
    expect(scopeOf(scenario, INSTANCE)).toMatchObject({ results: [2] });
  });

  it('shows the results so far to expressions and to jobs that want them by name', () => {
    const { scenario } = running(looping({ ...results, completionCondition: '=count(results[item != null]) = 2' }), {
      items: [1, 2, 3],
    });
    const [first = 0, second = 0, third = 0] = items(scenario);
    complete(scenario, first, { result: 'a' });
    const seen = (names: string[]) => jobContexts(scenario.tables, { elements: [third], names })[0]?.variables;
    expect(seen(['results'])).toEqual([{ name: 'results', value: '["a",null,null]' }]);
    expect(seen([])?.map(({ name }) => name)).toEqual(['item', 'loopCounter', 'result', 'items']);
    expect(complete(scenario, second, { result: 'b' }).sends).toMatchObject([
      { command: 'CancelJob' },
      { command: 'CreateJob', body: { type: 'after' } },
    ]);
  });

  it('starts many items over several turns, and continues after each', () => {
    const many = Array.from({ length: 500 }, (_, index) => index);
    const { scenario, outcome } = running(looping({}), { items: many });
    expect(outcome.sends.at(-1)).toMatchObject({ command: 'ContinueInstance', later: true });
    let turns = 1;
    while (items(scenario).length < many.length) {
      scenario.whenSent('ContinueInstance', { instance: INSTANCE });
      expect(++turns).toBeLessThan(50);
    }
    expect(turns).toBeGreaterThan(4);
    scenario.when('CancelInstance', { instance: INSTANCE });
    while (scenario.tables.instances.size > 0) scenario.whenSent('ContinueInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('a sequential multi-instance body', () => {
  const model = looping({ ...results, isSequential: true });

  it('starts an item when the one before has ended', () => {
    const { scenario, outcome } = running(model, { items: ['a', 'b'] });
    expect(outcome.sends).toHaveLength(1);
    const [first = 0] = items(scenario);
    expect(complete(scenario, first, { result: 1 }).sends).toMatchObject([{ body: { type: 't' } }]);
    const [second = 0] = items(scenario);
    expect(scopeOf(scenario, second)).toEqual({ item: 'b', loopCounter: 2, result: null });
    expect(complete(scenario, second, { result: 2 }).sends).toMatchObject([{ body: { type: 'after' } }]);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ items: ['a', 'b'], results: [1, 2] });
  });

  it('starts no further item when its completion condition holds', () => {
    const early = looping({ ...results, isSequential: true, completionCondition: '=result = "stop"' });
    const { scenario } = running(early, { items: [1, 2, 3] });
    const [first = 0] = items(scenario);
    expect(complete(scenario, first, { result: 'stop' }).sends).toMatchObject([{ body: { type: 'after' } }]);
    expect(scopeOf(scenario, INSTANCE)).toMatchObject({ results: ['stop', null, null] });
  });
});

describe('a boundary event of a multi-instance activity', () => {
  it('ends all items', () => {
    const error = { kind: 'boundaryEvent', on: 'body', event: { type: 'error', errorCode: 'e' } } as const;
    const model = looping(results, { error, handler: task('handler') }, ['error>handler']);
    const { scenario } = running(model, { items: [1, 2] });
    const [first = 0] = items(scenario);
    const thrown = { element: first, job: 1, errorCode: 'e', errorMessage: '', variables: [] };
    const { sends } = scenario.when('ThrowError', thrown);
    expect(sends.map(({ command }) => command)).toEqual(['CancelJob', 'CancelJob', 'CreateJob']);
    expect(sends.at(-1)).toMatchObject({ body: { type: 'handler' } });
    expect(scenario.tables.loops.size + scenario.tables.loopItems.size).toBe(0);
  });
});
