import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { call, caller, calling, child, completeOne, elementsWith, runOn, throwOne } from '../../test/calls.ts';
import { INSTANCE, raisedIn, rowsOf, scopeOf, variablesOf } from '../../test/running.ts';

const errorOn = (on: string) => ({ kind: 'boundaryEvent', on, event: { type: 'error', errorCode: 'E' } }) as const;
const caught = () => calling({}, { failed: errorOn('call'), handler: task('handler') }, ['failed>handler']);

describe('an error in a called instance', () => {
  it('is caught at the call activity, and ends the called instance', () => {
    const { scenario } = caller(caught(), [child]);
    const [work = 0] = elementsWith(scenario, 'work');
    const { sends } = throwOne(scenario, 'work');
    expect(sends).toMatchObject([
      { command: 'CancelJob', body: { element: work } },
      { command: 'CreateJob', body: { type: 'handler', instance: INSTANCE } },
    ]);
    expect([...scenario.tables.instances.entries()].map(([key]) => key)).toEqual([INSTANCE]);
    completeOne(scenario, 'handler');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('may be thrown by an end event, several calls deep', () => {
    const middle = draw({ start: { kind: 'startEvent' }, call: call({ processId: 'leaf' }) }, ['start>call'], 'child');
    const end = { kind: 'endEvent', event: { type: 'error', errorCode: '="E"' } } as const;
    const leaf = draw({ start: { kind: 'startEvent' }, end }, ['start>end'], 'leaf');
    const { scenario, outcome } = caller(caught(), [middle, leaf]);
    expect(outcome.sends).toMatchObject([{ body: { type: 'handler' } }]);
    expect(scenario.tables.instances.size).toBe(1);
  });

  it('is an incident of the called instance where nothing catches it', () => {
    const { scenario } = caller(caught(), [child]);
    const [called = 0] = elementsWith(scenario, 'child');
    expect(raisedIn(throwOne(scenario, 'work', 'other'))).toMatchObject({
      ...{ type: 'UNHANDLED_ERROR_EVENT', instance: called, elementId: 'work' },
      text: "Expected to throw an error event with the code 'other', but it was not caught. Available error events are [E]",
    });
  });
});

describe('CancelInstance', () => {
  it('ends called instances with their caller, the innermost first', () => {
    const { scenario } = caller(calling(), [child]);
    const [called = 0, activity = 0, work = 0] = ['child', 'call', 'work'].map((id) => elementsWith(scenario, id)[0]);
    const { events, sends } = scenario.when('CancelInstance', { instance: INSTANCE });
    expect(events.map(([name, body]) => [name, (body as { element: number }).element])).toEqual([
      ['ElementTerminating', INSTANCE],
      ['ElementTerminating', activity],
      ['ElementTerminating', called],
      ['ElementTerminated', work],
      ['ElementTerminated', called],
      ['ElementTerminated', activity],
      ['ElementTerminated', INSTANCE],
    ]);
    expect(sends).toMatchObject([{ command: 'CancelJob', body: { element: work } }]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('rejects a called instance, and names the outermost one', () => {
    const { scenario } = caller(calling(), [child]);
    const [called = 0] = elementsWith(scenario, 'child');
    expect(scenario.when('CancelInstance', { instance: called }).rejection).toEqual({
      type: 'INVALID_STATE',
      reason: `Expected to cancel a process instance with key '1:instance:${called}', but it is created by a parent process instance. Cancel the root process instance '1:instance:1' instead.`,
    });
  });

  it('wins over what a called instance would do next, in each turn that it takes', () => {
    const many = Array.from({ length: 200 }, (_, index) => index);
    const loop = { isSequential: false, inputCollection: '=items' };
    const order = draw(
      { start: { kind: 'startEvent' }, all: { kind: 'multiInstanceBody', loop }, call: call({ in: 'all' }) },
      ['start>all'],
    );
    const { scenario, outcome } = caller(order, [child], { items: many });
    runOn(scenario, outcome);
    expect(elementsWith(scenario, 'work')).toHaveLength(many.length);
    const cancelled = scenario.when('CancelInstance', { instance: INSTANCE });
    expect(cancelled.sends.at(-1)).toMatchObject({ command: 'ContinueInstance', body: { instance: INSTANCE } });
    const [work = 0] = elementsWith(scenario, 'work');
    expect(work).toBeGreaterThan(0);
    const late = { element: work, job: 1, variables: [] };
    expect(scenario.when('CompleteElement', late).rejection?.type).toBe('NOT_FOUND');
    expect(scenario.when('CancelInstance', { instance: INSTANCE }).rejection?.type).toBe('NOT_FOUND');
    runOn(scenario, cancelled);
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('an interrupting event at a call activity', () => {
  it('ends the called instance first, and goes on in its place', () => {
    const event = { type: 'timer', kind: 'duration', value: 'PT1S' };
    const late = { kind: 'boundaryEvent', on: 'call', event } as const;
    const { scenario } = caller(calling({}, { late, handler: task('handler') }, ['late>handler']), [child]);
    const [outcome] = scenario.at(1_000).whenDue();
    expect(outcome?.sends.map(({ command }) => command)).toEqual(['CancelJob', 'CreateJob']);
    expect(elementsWith(scenario, 'child')).toEqual([]);
    completeOne(scenario, 'handler');
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('a multi-instance call activity', () => {
  it('calls a process for each item, and collects what they bring back', () => {
    const loop = {
      ...{ isSequential: false, inputCollection: '=items', inputElement: 'item' },
      ...{ outputCollection: 'results', outputElement: '=result' },
    };
    const order = draw(
      {
        start: { kind: 'startEvent' },
        all: { kind: 'multiInstanceBody', loop },
        call: call({ in: 'all' }),
        after: task('after'),
      },
      ['start>all', 'all>after'],
    );
    const { scenario } = caller(order, [child], { items: [5, 6] });
    const [first = 0, second = 0] = elementsWith(scenario, 'child');
    expect(scopeOf(scenario, first)).toMatchObject({ item: 5, loopCounter: 1 });
    const [, last = 0] = elementsWith(scenario, 'work');
    scenario.when('CompleteElement', { element: last, job: 1, variables: variablesOf({ result: 'b' }) });
    expect(scenario.tables.instances.get(second)).toBeUndefined();
    const { sends } = completeOne(scenario, 'work', { result: 'a' });
    expect(sends).toMatchObject([{ body: { type: 'after' } }]);
    // What came back with the value that the item has goes on upwards, as in Zeebe.
    expect(scopeOf(scenario, INSTANCE)).toEqual({
      ...{ items: [5, 6], results: ['a', 'b'] },
      ...{ item: 5, loopCounter: 1 },
    });
  });
});

describe('a terminate end event in a called instance', () => {
  const end = { kind: 'endEvent', event: { type: 'terminate' } } as const;
  const both = draw(
    { start: { kind: 'startEvent' }, work: task('work'), other: task('other'), end },
    ['start>work', 'start>other', 'work>end'],
    'child',
  );

  it('completes it, and its call activity with it', () => {
    const { scenario } = caller(calling(), [both]);
    const { sends } = completeOne(scenario, 'work', { result: 1 });
    expect(sends).toMatchObject([{ command: 'CancelJob' }, { body: { type: 'after' } }]);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ result: 1 });
  });
});

describe('a defect in a called instance', () => {
  it('bans all that call it, which can be cancelled', () => {
    const { scenario } = caller(calling({}, { beside: task('beside') }, ['start>beside']), [child]);
    const [called = 0] = elementsWith(scenario, 'child');
    scenario.whenSent('BanInstance', { instance: called, text: 'defect 1' });
    for (const id of ['work', 'beside']) {
      expect(completeOne(scenario, id).rejection?.reason).toBe(
        "Expected process instance '1:instance:1' to go on, but it is banned: defect 1",
      );
    }
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });
});
