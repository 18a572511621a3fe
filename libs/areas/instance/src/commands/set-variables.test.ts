import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, running, scopeOf, variablesOf } from '../../test/running.ts';

const model = draw(
  {
    s: { kind: 'startEvent' },
    sub: { kind: 'subProcess' },
    s2: { kind: 'startEvent', in: 'sub' },
    a: task('a', { in: 'sub' }),
  },
  ['s>sub', 's2>a'],
);

function scenarioWith(root: object, sub: object) {
  const { scenario } = running(model, { ...root });
  const keys = elementsOf(scenario, model) as Record<'sub' | 'a', number>;
  scenario.when('SetVariables', { element: keys.sub, variables: variablesOf({ ...sub }), local: true });
  return { scenario, ...keys };
}

describe('SetVariables', () => {
  it('sets in the very scope if they are local', () => {
    const { scenario, sub } = scenarioWith({ foo: 2 }, { bar: 1 });
    const outcome = scenario.when('SetVariables', { element: sub, variables: variablesOf({ foo: 5 }), local: true });
    expect(outcome.answer?.[0]).toBe('SetVariablesAnswer');
    expect(scopeOf(scenario, INSTANCE)).toEqual({ foo: 2 });
    expect(scopeOf(scenario, sub)).toEqual({ bar: 1, foo: 5 });
  });

  it('else sets each in the first scope that has it, and in the root what none has', () => {
    const { scenario, sub, a } = scenarioWith({ foo: 2 }, { bar: 1 });
    scenario.when('SetVariables', { element: a, variables: variablesOf({ foo: 5, bar: 6, new: 7 }), local: false });
    expect(scopeOf(scenario, a)).toEqual({});
    expect(scopeOf(scenario, sub)).toEqual({ bar: 6 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ foo: 5, new: 7 });
  });

  it('goes on upwards where a scope has this very value already', () => {
    const { scenario, sub, a } = scenarioWith({}, { bar: 1 });
    scenario.when('SetVariables', { element: a, variables: variablesOf({ bar: 1 }), local: false });
    expect(scopeOf(scenario, sub)).toEqual({ bar: 1 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ bar: 1 });
  });

  it('changes nothing where all is so already', () => {
    const { scenario } = scenarioWith({ foo: 2 }, {});
    const set = { element: INSTANCE, variables: variablesOf({ foo: 2 }), local: false };
    expect(scenario.when('SetVariables', set)).toMatchObject({ events: [], answer: ['SetVariablesAnswer', {}] });
  });

  it('rejects an element that there is not', () => {
    const { scenario } = scenarioWith({}, {});
    expect(scenario.when('SetVariables', { element: 99, variables: [], local: false }).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to update variables for element with key '1:instance:99', but no such element was found",
    });
  });
});

describe('SetLocalVariables', () => {
  it('sets in the scope of the element, if that is still there', () => {
    const { scenario, a } = scenarioWith({ x: 1 }, {});
    scenario.whenSent('SetLocalVariables', { element: a, variables: variablesOf({ x: 2 }) });
    expect(scopeOf(scenario, a)).toEqual({ x: 2 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ x: 1 });
    expect(scenario.whenSent('SetLocalVariables', { element: 99, variables: variablesOf({ x: 2 }) }).events).toEqual(
      [],
    );
  });
});
