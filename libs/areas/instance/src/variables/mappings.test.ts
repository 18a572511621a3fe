import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, running, scopeOf, variablesOf } from '../../test/running.ts';

const withTask = (fields: Readonly<Record<string, unknown>>) =>
  draw({ s: { kind: 'startEvent' }, a: task('a', fields), b: task('b') }, ['s>a', 'a>b']);

function inputsOf(inputs: readonly { source: string; target: string }[], variables: object) {
  const model = withTask({ inputs });
  const { scenario } = running(model, { ...variables });
  return scopeOf(scenario, elementsOf(scenario, model).a as number);
}

function outputsOf(outputs: readonly { source: string; target: string }[], root: object, job: object) {
  const model = withTask({ outputs });
  const { scenario } = running(model, { ...root });
  const element = elementsOf(scenario, model).a as number;
  const outcome = scenario.when('CompleteElement', { element, job: 1, variables: variablesOf({ ...job }) });
  return { scenario, element, outcome, root: scopeOf(scenario, INSTANCE) };
}

describe('input mappings', () => {
  it('set local variables in order, each visible to the next', () => {
    const mapped = inputsOf(
      [
        { source: '=order.sum * 2', target: 'double' },
        { source: '=double + 1', target: 'more' },
        { source: '12', target: 'text' },
        { source: '=missing', target: 'none' },
      ],
      { order: { sum: 4 } },
    );
    expect(mapped).toEqual({ double: 8, more: 9, text: '12', none: null });
  });

  it('build contexts of their own where a target is nested', () => {
    const inputs = [
      { source: '=1', target: 'a.b.c' },
      { source: '=2', target: 'a.b.d' },
    ];
    expect(inputsOf(inputs, { a: { old: true } })).toEqual({ a: { b: { c: 1, d: 2 } } });
  });

  it('that fail raise an incident, and run again when it is resolved', () => {
    const model = withTask({ inputs: [{ source: '=assert(x, x != null)', target: 'y' }] });
    const { scenario, outcome } = running(model);
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({ type: 'IO_MAPPING_ERROR' });
    expect(raised.text).toContain("Assertion failure on evaluate the expression 'assert(x, x != null)'");
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ x: 1 }), local: false });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'CreateJob' }]);
    expect(scopeOf(scenario, raised.owner)).toEqual({ y: 1 });
  });
});

it('input mappings run again when what follows them fails and is resolved', () => {
  const model = withTask({ inputs: [{ source: '=n', target: 'kind' }], jobType: '=kind' });
  const { scenario, outcome } = running(model, { n: 1 });
  const { owner, incidentNumber } = raisedIn(outcome);
  scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ n: 'pay' }), local: false });
  const { sends } = scenario.when('RetryAfterIncident', { owner, incidentNumber, incident: 8 });
  expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'CreateJob', body: { type: 'pay' } }]);
});

describe('the mappings of one element', () => {
  const raisedBy = (inputs: readonly { source: string; target: string }[], variables = {}) =>
    raisedIn(running(withTask({ inputs }), variables).outcome);

  it('share their steps, so that a hundred expressions cannot take a hundred times what one may', () => {
    const heavy = '=count(for i in 1..500000 return "a")';
    const raised = raisedBy(Array.from({ length: 100 }, (_, index) => ({ source: heavy, target: `x${index}` })));
    expect(raised).toMatchObject({ type: 'IO_MAPPING_ERROR' });
    expect(raised.text).toContain('more than 300000 steps');
  });

  it('pay for the variables that they read and for those that they give', () => {
    const list = Array.from({ length: 100_000 }, () => 1);
    const copies = Array.from({ length: 10 }, (_, index) => ({ source: '=list', target: `copy${index}` }));
    const raised = raisedBy(copies, { list });
    expect(raised).toMatchObject({ type: 'IO_MAPPING_ERROR' });
    expect(raised.text).toBe('The variable mappings cannot be evaluated: more than 300000 steps');
  });

  it('pay for the object that they build', () => {
    const entries = Array.from({ length: 3_000 }, (_, index) => ({ source: '=1', target: `a.b${index}` }));
    expect(raisedBy(entries).text).toBe('The variable mappings cannot be evaluated: more than 300000 steps');
  });
});

describe('output mappings', () => {
  it('let only what they give go on, from the scope around the element upwards', () => {
    const { root } = outputsOf([{ source: '=paid', target: 'isPaid' }], {}, { paid: true, secret: 1 });
    expect(root).toEqual({ isPaid: true });
  });

  it('give a variable of the job another value for the scopes around, under its own name', () => {
    expect(outputsOf([{ source: '=sum * 2', target: 'sum' }], {}, { sum: 4 }).root).toEqual({ sum: 8 });
  });

  it('keep the other entries of an object that they set one in', () => {
    const { root } = outputsOf([{ source: '=1', target: 'a.b.c' }], { a: { x: 1, b: { y: 2 } } }, {});
    expect(root).toEqual({ a: { x: 1, b: { y: 2, c: 1 } } });
  });

  it('that fail raise an incident; resolved, the element is complete with what its job brought', () => {
    const outputs = [{ source: '=assert(x, x > 1)', target: 'y' }];
    const { scenario, element, outcome } = outputsOf(outputs, {}, { x: 1 });
    expect(outcome.answer).toEqual(['CompleteJobAnswer', {}]);
    expect(raisedIn(outcome)).toMatchObject({ owner: element, type: 'IO_MAPPING_ERROR' });
    scenario.when('SetVariables', { element, variables: variablesOf({ x: 3 }), local: true });
    const { incidentNumber } = raisedIn(outcome);
    const { sends } = scenario.when('RetryAfterIncident', { owner: element, incidentNumber, incident: 8 });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'CreateJob', body: { type: 'b' } }]);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ y: 3 });
  });
});

describe('expressions of a job', () => {
  const inputs = [{ source: '=kind + "-job"', target: 'local' }];

  it('see what the input mappings gave', () => {
    const model = withTask({ inputs, jobType: '=local', retries: '=1 + 1' });
    const { outcome } = running(model, { kind: 'pay' });
    expect(outcome.sends).toMatchObject([{ body: { type: 'pay-job', retries: 2 } }]);
  });

  it.each([
    [{ jobType: '=5' }, "Expected result of the expression '5' to be 'STRING', but was 'NUMBER'."],
    [{ retries: '="x"' }, `Expected result of the expression '"x"' to be 'NUMBER', but was 'STRING'.`],
  ])('of another type raise an incident', (fields, text) => {
    const { outcome } = running(withTask(fields));
    expect(outcome.sends).toMatchObject([{ command: 'RaiseIncident', body: { type: 'EXTRACT_VALUE_ERROR', text } }]);
  });
});

describe('RetryAfterIncident of an element', () => {
  it('finds nothing where its incident has another number', () => {
    const { scenario } = running(withTask({}));
    const { a } = elementsOf(scenario, withTask({})) as Record<'a', number>;
    for (const owner of [a, 99]) {
      expect(scenario.when('RetryAfterIncident', { owner, incidentNumber: 4, incident: 8 }).rejection).toEqual({
        type: 'NOT_FOUND',
        reason: "Expected to resolve incident with key '1:incident:8', but no such incident was found",
      });
    }
  });
});
