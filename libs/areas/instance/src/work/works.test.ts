import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';
import { jobContexts } from '../queries/job-contexts.ts';

const start = { kind: 'startEvent' } as const;
/** A process with one element before a task. */
const before = (it: DrawnNode) => draw({ start, it, after: task('after') }, ['start>it', 'it>after']);

describe('a job', () => {
  const work = { type: 'job', jobType: 'do', retries: 2, headers: '{"k":"v"}' };

  it.each(['serviceTask', 'sendTask', 'businessRuleTask', 'scriptTask', 'userTask'] as const)(
    'is the work of a %s',
    (kind) => {
      const model = before({ kind, work });
      const { scenario, outcome } = running(model);
      expect(outcome.sends).toMatchObject([{ to: 'job', command: 'CreateJob', body: { type: 'do', retries: 2 } }]);
      const { it } = elementsOf(scenario, model) as Record<'it', number>;
      const { sends } = scenario.when('CompleteElement', { element: it, job: 1, variables: [] });
      expect(sends).toMatchObject([{ command: 'CreateJob', body: { type: 'after' } }]);
    },
  );

  it.each(['intermediateThrowEvent', 'endEvent'] as const)('sends the message of a %s', (kind) => {
    const inputs = [{ source: '="order"', target: 'what' }];
    const model = draw({ start, it: { kind, event: { type: 'message', work }, inputs } }, ['start>it']);
    const { scenario, outcome } = running(model);
    expect(outcome.sends).toMatchObject([{ command: 'CreateJob', body: { type: 'do', retries: 2 } }]);
    const { it } = elementsOf(scenario, model) as Record<'it', number>;
    expect(scopeOf(scenario, it)).toEqual({ what: 'order' });
    expect(scenario.when('CancelInstance', { instance: INSTANCE }).sends).toMatchObject([{ command: 'CancelJob' }]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('of a throw event may throw an error that nothing catches, and is done again after the incident', () => {
    const model = draw({ start, it: { kind: 'endEvent', event: { type: 'message', work } } }, ['start>it']);
    const { scenario } = running(model);
    const { it } = elementsOf(scenario, model) as Record<'it', number>;
    const error = { element: it, job: 1, errorCode: 'e', errorMessage: '', variables: [] };
    const raised = raisedIn(scenario.when('ThrowError', error));
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: it,
      incidentNumber: raised.incidentNumber,
      incident: 2,
    });
    expect(sends.map(({ command }) => command)).toEqual(['CloseIncident', 'ReopenJob']);
  });

  it('has headers that are evaluated when it is created', () => {
    const evaluatedHeaders = [
      { key: 'assignee', value: '=who', result: 'string' },
      { key: 'groups', value: '=groups', result: 'strings' },
      { key: 'due', value: '=due', result: 'dateTime' },
      { key: 'none', value: '=missing', result: 'dateTime' },
    ];
    const variables = { who: 'ann', groups: ['a', 'b'], due: '2030-01-02T03:04:05Z' };
    const model = before({ kind: 'userTask', work: { ...work, evaluatedHeaders } });
    const { scenario } = running(model, variables);
    const { it } = elementsOf(scenario, model) as Record<'it', number>;
    const [context] = jobContexts(scenario.tables, { elements: [it], names: [] });
    expect(JSON.parse(context?.customHeaders ?? '')).toEqual({
      ...{ k: 'v', assignee: 'ann', groups: '["a","b"]', due: '2030-01-02T03:04:05Z' },
    });
  });

  it.each([
    ['string', {}, "Expected result of the expression 'x' to be 'STRING', but was 'NULL'."],
    ['strings', { x: 'a' }, "Expected result of the expression 'x' to be 'ARRAY', but was 'STRING'."],
    ['strings', { x: [1] }, "'ARRAY' containing at least one non-'STRING' item."],
    ['dateTime', { x: 'soon' }, "Invalid date-time format 'soon' for expression 'x'."],
    ['dateTime', { x: 1 }, "to be one of '[DATE_TIME, STRING]', but was 'NUMBER'."],
  ])('raises an incident where a header cannot be evaluated as %s from %j', (result, variables, text) => {
    const evaluatedHeaders = [{ key: 'h', value: '=x', result }];
    const raised = raisedIn(
      running(before({ kind: 'userTask', work: { ...work, evaluatedHeaders } }), variables).outcome,
    );
    expect(raised.type).toBe('EXTRACT_VALUE_ERROR');
    expect(raised.text).toContain(text);
  });
});

describe('the value of a script', () => {
  it('is paid for like the script itself', () => {
    const work = { type: 'script', expression: '=for i in 1..700000 return i', resultVariable: 'x' };
    const { outcome } = running(before({ kind: 'scriptTask', work }));
    expect(raisedIn(outcome).text).toBe('failed to write the value of an expression: more than 300000 steps');
  });
});

describe('a script', () => {
  const script = (fields = {}): DrawnNode => ({
    ...{ kind: 'scriptTask', work: { type: 'script', expression: '=sum * 2', resultVariable: 'double' } },
    ...fields,
  });

  it('makes its value a variable, as a worker would', () => {
    const { scenario, outcome } = running(before(script()), { sum: 21 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ sum: 21, double: 42 });
    expect(outcome.sends).toMatchObject([{ body: { type: 'after' } }]);
  });

  it('has mappings like any task', () => {
    const inputs = [{ source: '=4', target: 'sum' }];
    const outputs = [{ source: '=double + 1', target: 'result' }];
    const { scenario } = running(before(script({ inputs, outputs })), { sum: 21 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ sum: 21, result: 9 });
  });

  it('that fails is evaluated again when its incident is resolved', () => {
    const model = before(script({ work: { type: 'script', expression: '=assert(x, x > 1)', resultVariable: 'y' } }));
    const { scenario, outcome } = running(model, { x: 1 });
    const raised = raisedIn(outcome);
    expect(raised.type).toBe('EXTRACT_VALUE_ERROR');
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ x: 2 }), local: false });
    scenario.when('RetryAfterIncident', { owner: raised.owner, incidentNumber: raised.incidentNumber, incident: 8 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ x: 2, y: 2 });
  });
});

it.each(['task', 'manualTask'] as const)('a %s does nothing but its mappings', (kind) => {
  const outputs = [{ source: '=1', target: 'a' }];
  const { scenario, outcome } = running(before({ kind, work: { type: 'none' }, outputs }));
  expect(scopeOf(scenario, INSTANCE)).toEqual({ a: 1 });
  expect(outcome.sends).toMatchObject([{ body: { type: 'after' } }]);
});

it('a throw event without definition goes on', () => {
  const { outcome } = running(before({ kind: 'intermediateThrowEvent' }));
  expect(outcome.sends).toMatchObject([{ body: { type: 'after' } }]);
});
