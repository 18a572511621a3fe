import { draw } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { CHILD, call, caller, calling, child, completeOne, elementsWith, install } from '../../../test/calls.ts';
import { latest, withModel } from '../../../test/models.ts';
import { INSTANCE, raisedIn, rowsOf, scopeOf, variablesOf } from '../../../test/running.ts';

const mapped = { outputs: [{ source: '=result + 1', target: 'next' }] };

describe('a call activity', () => {
  it('makes an instance of the process, with its caller as its parent', () => {
    const { scenario, outcome } = caller(calling(), [child]);
    const [activity = 0] = elementsWith(scenario, 'call');
    const [called = 0] = elementsWith(scenario, 'child');
    expect(outcome.events.filter(([name]) => name === 'InstanceCreated')).toEqual([
      [
        'InstanceCreated',
        { instance: INSTANCE, definition: 7, parentInstance: 0, parentElement: 0, root: INSTANCE, startKey: '' },
      ],
      ...[
        [
          'InstanceCreated',
          {
            ...{ instance: called, definition: CHILD, parentInstance: INSTANCE, parentElement: activity },
            ...{ root: INSTANCE, startKey: '' },
          },
        ],
      ],
    ]);
    expect(scenario.tables.elements.get(called)).toMatchObject({ instance: called, scope: activity, root: INSTANCE });
    expect(scenario.tables.elements.get(activity)).toMatchObject({ instance: INSTANCE, children: 1 });
    expect(outcome.sends).toMatchObject([{ command: 'CreateJob', body: { instance: called, processId: 'child' } }]);
  });

  it('goes on when the called instance is complete, and leaves nothing of it', () => {
    const { scenario } = caller(calling(), [child]);
    const { events, sends } = completeOne(scenario, 'work');
    expect(events.map(([name]) => name)).toEqual([
      ...['ElementCompleted', 'ElementActivated', 'ElementCompleted', 'ElementCompleted'],
      ...['ElementCompleted', 'ElementActivated'],
    ]);
    expect(sends).toMatchObject([{ command: 'CreateJob', body: { type: 'after', instance: INSTANCE } }]);
    completeOne(scenario, 'after');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('gives all visible variables to the called instance, as copies, or only its own', () => {
    const inputs = [{ source: '=a + 1', target: 'b' }];
    for (const [propagateAllParentVariables, expected] of [
      [true, { b: 2, a: 1 }],
      [false, { b: 2 }],
    ] as const) {
      const { scenario } = caller(calling({ inputs, propagateAllParentVariables }), [child], { a: 1 });
      const [called = 0] = elementsWith(scenario, 'child');
      expect(scopeOf(scenario, called)).toEqual(expected);
      const variables = variablesOf({ a: 5, own: true });
      scenario.when('SetVariables', { element: elementsWith(scenario, 'work')[0] ?? 0, variables, local: false });
      expect(scopeOf(scenario, called)).toMatchObject({ a: 5, own: true });
      expect(scopeOf(scenario, INSTANCE)).toEqual({ a: 1 });
    }
  });

  it.each([
    ['all root variables of the called instance', {}, { a: 9, result: 1 }],
    ['none', { propagateAllChildVariables: false }, { a: 1 }],
    ['what its output mappings make of them', mapped, { a: 1, next: 2 }],
    ['the same without propagation', { ...mapped, propagateAllChildVariables: false }, { a: 1, next: 2 }],
  ])('brings back %s', (_, fields, expected) => {
    const { scenario } = caller(calling(fields), [child], { a: 1 });
    completeOne(scenario, 'work', { a: 9, result: 1 });
    expect(scopeOf(scenario, INSTANCE)).toEqual(expected);
  });

  it('keeps what came back while an incident holds its output mappings', () => {
    const outputs = [{ source: '=assert(result, result > limit)', target: 'next' }];
    const { scenario } = caller(calling({ outputs }), [child], { limit: 5 });
    const raised = raisedIn(completeOne(scenario, 'work', { result: 3 }));
    expect(raised).toMatchObject({ type: 'IO_MAPPING_ERROR', instance: INSTANCE, elementId: 'call' });
    expect(elementsWith(scenario, 'child')).toEqual([]);
    // What came back is the call activity's own, and covers the variable of the same name around it.
    scenario.when('SetVariables', { element: raised.owner, variables: variablesOf({ limit: 1 }), local: true });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 1,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { body: { type: 'after' } }]);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ limit: 5, next: 3 });
  });
});

describe('the process that is called', () => {
  const tagged = { ...child, versionTag: 'v1' };

  it.each([
    ['latest', { type: 'latest' }, CHILD + 2],
    ['versionTag', { type: 'versionTag', versionTag: 'v1' }, CHILD + 1],
    ['deployment', { type: 'deployment' }, CHILD],
  ])('is the version that its binding means: %s', (_, binding, expected) => {
    const scenario = withModel(calling({ binding }));
    install(scenario, [child]);
    install(scenario, [tagged, child], { key: CHILD + 1, deployment: 2, version: 2 });
    scenario.when('CreateInstance', latest);
    const [called = 0] = elementsWith(scenario, 'child');
    expect(scenario.tables.instances.get(called)?.definition).toBe(expected);
  });

  it('may be named by an expression', () => {
    const { scenario } = caller(calling({ processId: '="ch" + end' }), [child], { end: 'ild' });
    expect(elementsWith(scenario, 'child')).toHaveLength(1);
  });

  it.each([
    [{ type: 'latest' }, "Expected process with BPMN process id 'child' to be deployed, but not found."],
    [{ type: 'versionTag', versionTag: 'v9' }, "process id 'child' and version tag 'v9', but no such process found."],
    [{ type: 'deployment' }, "with binding type 'deployment', but no such process found in the deployment with key 1:"],
  ])('is an incident where there is none, and is called once it is deployed: %j', (binding, text) => {
    const { scenario, outcome } = caller(calling({ binding }), []);
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({ type: 'CALLED_ELEMENT_ERROR', elementId: 'call', instance: INSTANCE });
    expect(raised.text).toContain(text);
    install(scenario, [{ ...child, versionTag: 'v9' }]);
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 1,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'CreateJob', body: { type: 'work' } }]);
  });

  it.each([
    [
      { processId: '=missing' },
      'EXTRACT_VALUE_ERROR',
      "Expected result of the expression 'missing' to be 'STRING', but was 'NULL'.",
    ],
    [
      {},
      'CALLED_ELEMENT_ERROR',
      "Expected process with BPMN process id 'child' to have a none start event, but not found.",
    ],
  ])('is an incident where it cannot be called: %j', (fields, type, text) => {
    const { outcome } = caller(calling(fields), [draw({}, [], 'child')]);
    expect(raisedIn(outcome)).toMatchObject({ type, text: expect.stringContaining(text) });
  });

  it('may be called in a sub-process, and call others', () => {
    const order = draw(
      {
        start: { kind: 'startEvent' },
        sub: { kind: 'subProcess' },
        begin: { kind: 'startEvent', in: 'sub' },
        call: call({ in: 'sub' }),
      },
      ['start>sub', 'begin>call'],
    );
    const middle = draw({ start: { kind: 'startEvent' }, call: call({ processId: 'leaf' }) }, ['start>call'], 'child');
    const { scenario } = caller(order, [middle, { ...child, processId: 'leaf', nodes: child.nodes }]);
    expect(scenario.tables.instances.size).toBe(3);
    expect(new Set([...scenario.tables.elements.entries()].map(([, { root }]) => root))).toEqual(new Set([INSTANCE]));
    completeOne(scenario, 'work');
    expect(rowsOf(scenario)).toBe(0);
  });
});
