import type { ProcessModel } from '@millrace/bpmn-model';
import { draw, task } from '@millrace/bpmn-model/testing';
import type { ScenarioOutcome } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { latest, withModel } from '../../test/models.ts';
import { elementsOf, INSTANCE, rowsOf, scopeOf, variablesOf } from '../../test/running.ts';
import { instances } from '../queries/instances.ts';
import { jobContexts } from '../queries/job-contexts.ts';

const message = { type: 'message', name: 'm', correlationKey: '=id' };
const model = draw(
  {
    ...{ s: { kind: 'startEvent' }, first: task('first'), second: task('second'), e: { kind: 'endEvent' } },
    sub: { kind: 'subProcess', inputs: [{ source: '=1', target: 'mapped' }] },
    ...{ s2: { kind: 'startEvent', in: 'sub' }, a: task('a', { in: 'sub' }), b: task('b', { in: 'sub' }) },
    edge: { kind: 'boundaryEvent', on: 'sub', event: message },
    ...{ gateway: { kind: 'eventBasedGateway' }, caught: { kind: 'intermediateCatchEvent', event: message } },
    each: { kind: 'multiInstanceBody', loop: { isSequential: false, inputCollection: '=[1, 2]' } },
    ...{ item: { kind: 'subProcess', in: 'each' }, s3: { kind: 'startEvent', in: 'item' } },
    inner: task('inner', { in: 'item' }),
  },
  [
    ...['s>first', 'first>second', 'second>sub', 'sub>e', 's2>a', 'a>b', 'edge>e'],
    ...['gateway>caught', 'caught>each', 's3>inner', 'each>e'],
  ],
);
const none = { startElements: [], terminateAfter: [], tags: [] };

function creating(
  options: Partial<typeof none> | Record<string, readonly string[]>,
  process: ProcessModel = model,
  variables = { id: 'k' },
) {
  const scenario = withModel(process);
  const wanted = { ...latest, variables: variablesOf(variables), options: { ...none, ...options } };
  return { scenario, outcome: scenario.when('CreateInstance', wanted) };
}

function subscriptionIn({ sends }: ScenarioOutcome): number {
  const opened = sends.find(({ command }) => command === 'OpenSubscription');
  return (opened?.body as { subscription: number } | undefined)?.subscription ?? 0;
}

const jobsIn = (sends: readonly { readonly command: string; readonly body: unknown }[]) =>
  sends.filter(({ command }) => command === 'CreateJob').map(({ body }) => (body as { type: string }).type);

describe('CreateInstance with start instructions', () => {
  it('starts before the given elements, and not at its start event', () => {
    const { scenario, outcome } = creating({ startElements: ['second', 'first'] });
    expect(outcome.answer?.[0]).toBe('CreateInstanceAnswer');
    expect(jobsIn(outcome.sends)).toEqual(['second', 'first']);
    expect(elementsOf(scenario, model)).not.toHaveProperty('s');
  });

  it('starts before an element as often as it is given', () => {
    expect(jobsIn(creating({ startElements: ['first', 'first'] }).outcome.sends)).toEqual(['first', 'first']);
  });

  it('opens the scopes around an element, which share one, wait for their events and map no inputs', () => {
    const { scenario, outcome } = creating({ startElements: ['a', 'b'] });
    expect(jobsIn(outcome.sends)).toEqual(['a', 'b']);
    expect(outcome.sends).toContainEqual(expect.objectContaining({ command: 'OpenSubscription' }));
    const { sub = 0, a, b } = elementsOf(scenario, model);
    expect(scenario.tables.elements.get(sub)).toMatchObject({ scope: INSTANCE, children: 2 });
    expect(scopeOf(scenario, sub)).toEqual({});
    for (const element of [a, b, undefined]) {
      if (element === undefined) continue;
      scenario.whenSent('CompleteElement', { element, job: 1, variables: [] });
    }
    // After `a` comes another `b`.
    const { b: last = 0 } = elementsOf(scenario, model);
    scenario.whenSent('CompleteElement', { element: last, job: 1, variables: [] });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('starts a multi-instance activity as a whole, and a process without a none start event', () => {
    expect(jobsIn(creating({ startElements: ['each'] }).outcome.sends)).toEqual(['inner', 'inner']);
    const { startNode: _, ...unstartable } = model;
    expect(jobsIn(creating({ startElements: ['first'] }, unstartable).outcome.sends)).toEqual(['first']);
  });

  it('goes on in another turn where this one has no room', () => {
    const startElements = Array.from({ length: 500 }, () => 'first');
    const { scenario, outcome } = creating({ startElements });
    let jobs = jobsIn(outcome.sends).length;
    expect(jobs).toBeLessThan(500);
    while (scenario.tables.tokens.size > 0) {
      jobs += jobsIn(scenario.whenSent('ContinueInstance', { instance: INSTANCE }).sends).length;
    }
    expect(jobs).toBe(500);
  });

  const expected = 'Expected to create instance of process with start instructions but';
  it.each([
    ['x', /^no element found with id 'x'\.$/],
    ['s', /^the element with id 's' targets unsupported element type 'START_EVENT'\. Supported element types are: \[/],
    ['edge', /^the element with id 'edge' targets unsupported element type 'BOUNDARY_EVENT'\./],
    ['f0', /^the element with id 'f0' targets unsupported element type 'SEQUENCE_FLOW'\./],
    [
      'caught',
      /^the element with id 'caught' belongs to an event-based gateway\. The creation of elements belonging to an event-based gateway is not supported\.$/,
    ],
    [
      'inner',
      /^the element with id 'inner' is inside a multi-instance subprocess\. The creation of elements inside a multi-instance subprocess is not supported\.$/,
    ],
  ])('rejects %s', (id, reason) => {
    const { scenario, outcome } = creating({ startElements: ['first', id] });
    expect(outcome.rejection?.type).toBe('INVALID_ARGUMENT');
    expect(outcome.rejection?.reason.slice(0, expected.length)).toBe(expected);
    expect(outcome.rejection?.reason.slice(expected.length + 1)).toMatch(reason);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('rejects a scope on the way that cannot wait for its events', () => {
    const { scenario, outcome } = creating({ startElements: ['a'] }, model, { id: true } as never);
    expect(outcome.rejection).toEqual({
      type: 'INVALID_ARGUMENT',
      reason:
        "Expected to subscribe to catch event(s) of 'sub' but Failed to extract the correlation key for 'id': The value must be either a string or a number, but was 'BOOLEAN'.",
    });
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('CreateInstance with runtime instructions', () => {
  const complete = (scenario: ReturnType<typeof creating>['scenario'], element = 0) =>
    scenario.whenSent('CompleteElement', { element, job: 1, variables: [] });

  it('terminates the instance after the element is complete', () => {
    const { scenario } = creating({ terminateAfter: ['first'] });
    const { events, sends } = complete(scenario, elementsOf(scenario, model).first);
    expect(sends).toEqual([]);
    expect(events.map(([name]) => name)).toEqual(['ElementCompleted', 'ElementTerminating', 'ElementTerminated']);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('terminates what is beside the element', () => {
    const { scenario } = creating({ startElements: ['first', 'a'], terminateAfter: ['first'] });
    const { sends } = complete(scenario, elementsOf(scenario, model).first);
    expect(sends.map(({ command }) => command).sort()).toEqual(['CancelJob', 'CloseSubscription']);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('terminates the instance after an activity is interrupted, in place of its boundary event', () => {
    const { scenario, outcome } = creating({ startElements: ['a'], terminateAfter: ['sub'] });
    const subscription = subscriptionIn(outcome);
    const { events } = scenario.whenSent('DeliverMessage', { subscription, message: 1, variables: [] });
    expect(events.filter(([name]) => name === 'ElementActivated')).toEqual([]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('terminates the instance after the body of a multi-instance activity, not after one of its items', () => {
    const { scenario } = creating({ startElements: ['each', 'first'], terminateAfter: ['each'] });
    const items = [...scenario.tables.elements.entries()].filter(([, { node }]) => model.nodes[node]?.id === 'inner');
    complete(scenario, items[0]?.[0]);
    expect(rowsOf(scenario)).toBeGreaterThan(0);
    complete(scenario, items[1]?.[0]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('terminates after an event-based gateway, in place of its event', () => {
    const { scenario, outcome } = creating({ startElements: ['gateway'], terminateAfter: ['gateway'] });
    const { sends } = scenario.whenSent('DeliverMessage', {
      ...{ subscription: subscriptionIn(outcome), message: 1 },
      variables: [],
    });
    expect(jobsIn(sends)).toEqual([]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('counts an element that ends with the scope around it', () => {
    const { scenario, outcome } = creating({ startElements: ['a', 'first'], terminateAfter: ['a'] });
    const subscription = subscriptionIn(outcome);
    scenario.whenSent('DeliverMessage', { subscription, message: 1, variables: [] });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('terminates after an end event that terminates its scope', () => {
    const end = draw(
      {
        s: { kind: 'startEvent' },
        pay: task('pay'),
        last: task('last'),
        end: { kind: 'endEvent', event: { type: 'terminate' } },
      },
      ['s>pay', 's>last', 'last>end'],
    );
    const { scenario } = creating({ terminateAfter: ['end'] }, end);
    complete(scenario, elementsOf(scenario, end).last);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('rejects an element that there is not', () => {
    expect(creating({ terminateAfter: ['x'] }).outcome.rejection).toEqual({
      type: 'INVALID_ARGUMENT',
      reason: "Expected to create instance of process with runtime instructions but no element found with id 'x'.",
    });
  });
});

describe('CreateInstance with tags', () => {
  it('keeps them for the jobs and views of the instance', () => {
    const { scenario } = creating({ tags: ['vip', 'region:eu.1_a-b'] });
    const { first = 0 } = elementsOf(scenario, model);
    const [context] = jobContexts(scenario.tables, { elements: [first], names: [] });
    expect(context?.tags).toEqual(['vip', 'region:eu.1_a-b']);
    const { rows } = instances(scenario.tables, { after: [], limit: 1 });
    expect(rows[0]?.row.tags).toEqual(['vip', 'region:eu.1_a-b']);
  });

  it.each([
    [Array.from({ length: 11 }, (_, i) => `t${i}`), 'at most 10 are allowed and 11 were given.'],
    [['1st'], "the tag '1st' is not valid."],
    [[''], "the tag '' is not valid."],
    [['a b'], "the tag 'a b' is not valid."],
    [
      ['x'.repeat(101)],
      "is not valid. A tag begins with a letter, followed by letters, digits, '_', '-', ':' or '.', and has at most 100 characters.",
    ],
  ])('rejects %j', (tags, text) => {
    const { rejection } = creating({ tags }).outcome;
    expect(rejection?.type).toBe('INVALID_ARGUMENT');
    expect(rejection?.reason).toMatch(/^Expected to create instance of process with tags, but /);
    expect(rejection?.reason).toContain(text);
  });
});
