import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { call, caller, completeOne, elementsWith, runOn, throwOne } from '../../test/calls.ts';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf } from '../../test/running.ts';

type Nodes = Readonly<Record<string, DrawnNode>>;

const start = { kind: 'startEvent' } as const;
const compensation = (activity?: number) => ({
  type: 'compensation',
  ...(activity === undefined ? {} : { activity }),
});
const thrown: DrawnNode = { kind: 'intermediateThrowEvent', event: compensation() };

/** An activity with a handler `<id>Undo`, which is a job of that type unless something else is said. */
function undone(id: string, fields: Readonly<Record<string, unknown>> = {}, activity = task(id, fields)): Nodes {
  const { in: scope } = fields;
  const handler = task(`${id}Undo`, scope === undefined ? {} : { in: scope });
  return { [id]: { ...activity, compensatedBy: `${id}Undo` }, [`${id}Undo`]: handler };
}

/** The jobs that a worker could do, by their types. */
function jobs({ sends }: { readonly sends: readonly { readonly command: string; readonly body: unknown }[] }) {
  return sends
    .filter(({ command }) => command === 'CreateJob')
    .map(({ body }) => (body as { readonly elementId: string }).elementId);
}

const order = (nodes: Nodes, flows: readonly string[]) =>
  draw({ start, ...nodes, thrown, after: task('after') }, [...flows, 'thrown>after']);

describe('a compensation', () => {
  const simple = order({ ...undone('a'), ...undone('b'), ...undone('c') }, ['start>a', 'a>b', 'b>thrown']);

  it('starts the handlers of what is complete at once, in its scope, and goes on after the last of them', () => {
    const { scenario } = running(simple, { x: 1 });
    completeOne(scenario, 'a');
    expect(jobs(completeOne(scenario, 'b'))).toEqual(['aUndo', 'bUndo']);
    completeOne(scenario, 'bUndo', { y: 2 });
    expect(Object.keys(elementsOf(scenario, simple)).toSorted()).toEqual(['aUndo', 'order', 'thrown']);
    expect(jobs(completeOne(scenario, 'aUndo'))).toEqual(['after']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ x: 1, y: 2 });
    completeOne(scenario, 'after');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('leaves nothing behind where nothing is compensated', () => {
    const model = draw({ start, ...undone('a'), b: task('b') }, ['start>a', 'a>b']);
    const { scenario } = running(model);
    completeOne(scenario, 'a');
    expect(scenario.tables.compensations.size).toBe(1);
    completeOne(scenario, 'b');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('goes on at once where nothing is to be compensated, and compensates nothing twice', () => {
    const model = draw({ start, thrown, ...undone('a'), again: thrown, third: thrown, after: task('after') }, [
      ...['start>thrown', 'thrown>a', 'a>again', 'again>third', 'third>after'],
    ]);
    const { scenario } = running(model);
    expect(jobs(completeOne(scenario, 'a'))).toEqual(['aUndo']);
    expect(jobs(completeOne(scenario, 'aUndo'))).toEqual(['after']);
  });

  it('counts a loop as often as it ran', () => {
    const model = draw(
      {
        start,
        join: { kind: 'exclusiveGateway' },
        ...undone('a'),
        choose: task('choose'),
        fork: { kind: 'exclusiveGateway' },
        thrown,
      },
      [...['start>join', 'join>a', 'a>choose', 'choose>fork', 'fork>join =again', 'fork>thrown default']],
    );
    const { scenario } = running(model);
    for (const again of [true, false]) {
      completeOne(scenario, 'a');
      const outcome = completeOne(scenario, 'choose', { again });
      if (!again) expect(jobs(outcome)).toEqual(['aUndo', 'aUndo']);
    }
  });

  it('of an end event ends its path when the handlers are done', () => {
    const model = draw({ start, ...undone('a'), end: { kind: 'endEvent', event: compensation() } }, [
      'start>a',
      'a>end',
    ]);
    const { scenario } = running(model);
    completeOne(scenario, 'a');
    expect(Object.keys(elementsOf(scenario, model)).toSorted()).toEqual(['aUndo', 'end', 'order']);
    completeOne(scenario, 'aUndo');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('of one activity leaves the others as they are', () => {
    const nodes = { start, ...undone('a'), ...undone('b'), one: { ...thrown, event: compensation(2) }, rest: thrown };
    const model = draw(nodes, ['start>a', 'a>b', 'b>one', 'one>rest']);
    expect(model.nodes[2]?.id).toBe('a');
    const { scenario } = running(model);
    completeOne(scenario, 'a');
    expect(jobs(completeOne(scenario, 'b'))).toEqual(['aUndo']);
    expect(jobs(completeOne(scenario, 'aUndo'))).toEqual(['bUndo']);
  });

  it('does not compensate what is not complete, nor what was terminated', () => {
    const model = draw({ start, ...undone('a'), ...undone('b'), thrown, after: task('after') }, [
      'start>a',
      'start>b',
      'a>thrown',
      'thrown>after',
    ]);
    const { scenario } = running(model);
    expect(jobs(completeOne(scenario, 'a'))).toEqual(['aUndo']);
    completeOne(scenario, 'b');
    expect(jobs(completeOne(scenario, 'aUndo'))).toEqual(['after']);
    completeOne(scenario, 'after');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('waits for the incident of a handler', () => {
    const failing = { ...task('aUndo', { jobType: '=missing' }) };
    const { scenario } = running(order({ ...undone('a'), aUndo: failing }, ['start>a', 'a>thrown']));
    expect(raisedIn(completeOne(scenario, 'a'))).toMatchObject({ elementId: 'aUndo' });
    expect(scenario.tables.compensationThrows.size).toBe(1);
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('a compensation of scopes', () => {
  const inside = (nodes: Nodes): Nodes => ({ sub: { kind: 'subProcess' }, in: { ...start, in: 'sub' }, ...nodes });

  it('compensates a complete sub-process and what is in it, both in the scope of the event', () => {
    const nodes = { ...inside(undone('a', { in: 'sub' })), subUndo: task('subUndo') };
    const model = order({ ...nodes, sub: { kind: 'subProcess', compensatedBy: 'subUndo' } }, [
      ...['start>sub', 'in>a', 'sub>thrown'],
    ]);
    const { scenario } = running(model);
    expect(jobs(completeOne(scenario, 'a'))).toEqual(['subUndo', 'aUndo']);
    const scopes = [...scenario.tables.elements.entries()].map(([, { scope }]) => scope);
    expect(scopes.filter((scope) => scope === INSTANCE)).toHaveLength(3);
    completeOne(scenario, 'aUndo');
    expect(jobs(completeOne(scenario, 'subUndo'))).toEqual(['after']);
    completeOne(scenario, 'after');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('leaves a sub-process that is active and the scopes around alone', () => {
    const nodes = {
      ...inside({ ...undone('b', { in: 'sub' }), up: { ...thrown, in: 'sub' }, c: task('c', { in: 'sub' }) }),
      ...undone('a'),
    };
    const model = draw({ start, ...nodes, d: task('d'), thrown }, [
      'start>a',
      'a>sub',
      'start>d',
      'in>b',
      'b>up',
      'up>c',
      'd>thrown',
    ]);
    const { scenario } = running(model);
    completeOne(scenario, 'a');
    expect(jobs(completeOne(scenario, 'b'))).toEqual(['bUndo']);
    expect(jobs(completeOne(scenario, 'd'))).toEqual(['aUndo']);
    for (const id of ['aUndo', 'bUndo', 'c']) completeOne(scenario, id);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('forgets what was complete in a sub-process that an event has ended', () => {
    const nodes = inside({ ...undone('a', { in: 'sub' }), b: task('b', { in: 'sub' }) });
    const model = order(
      { ...nodes, caught: { kind: 'boundaryEvent', on: 'sub', event: { type: 'error', errorCode: 'E' } } },
      [...['start>sub', 'in>a', 'a>b', 'caught>thrown']],
    );
    const { scenario } = running(model);
    completeOne(scenario, 'a');
    expect(jobs(throwOne(scenario, 'b', 'E'))).toEqual(['after']);
    expect(scenario.tables.compensations.size).toBe(0);
  });

  it('reaches from an event sub-process into the scope that it has interrupted', () => {
    const on: Nodes = {
      on: { kind: 'eventSubProcess' },
      onStart: { kind: 'eventSubProcessStartEvent', in: 'on', event: { type: 'error', errorCode: 'E' } },
      end: { kind: 'endEvent', in: 'on', event: compensation() },
    };
    const model = draw({ start, ...undone('a'), b: task('b'), ...on }, ['start>a', 'a>b', 'onStart>end']);
    const { scenario } = running(model);
    completeOne(scenario, 'a');
    expect(jobs(throwOne(scenario, 'b', 'E'))).toEqual(['aUndo']);
    const { on: scope, aUndo } = elementsOf(scenario, model);
    expect(scenario.tables.elements.get(aUndo ?? 0)?.scope).toBe(scope);
    completeOne(scenario, 'aUndo');
    expect(rowsOf(scenario)).toBe(0);
  });

  const loop = { isSequential: false, inputCollection: '=[1, 2]' };

  it('counts a multi-instance activity once, and what is in a multi-instance sub-process once for each item', () => {
    const body: DrawnNode = { kind: 'multiInstanceBody', loop, compensatedBy: 'undo' };
    const once = order({ body, a: task('a', { in: 'body' }), undo: task('undo') }, ['start>body', 'body>thrown']);
    const { scenario } = running(once);
    completeOne(scenario, 'a');
    expect(jobs(completeOne(scenario, 'a'))).toEqual(['undo']);

    const nodes = {
      body: { kind: 'multiInstanceBody', loop },
      sub: { kind: 'subProcess', in: 'body' },
      in: { ...start, in: 'sub' },
    } as const;
    const each = order({ ...nodes, ...undone('a', { in: 'sub' }) }, ['start>body', 'in>a', 'body>thrown']);
    const other = running(each).scenario;
    completeOne(other, 'a');
    expect(jobs(completeOne(other, 'a'))).toEqual(['aUndo', 'aUndo']);
    for (const id of ['aUndo', 'aUndo', 'after']) completeOne(other, id);
    expect(rowsOf(other)).toBe(0);
  });

  it('compensates a call activity by its handler, and nothing in the called process', () => {
    const child = draw({ start, ...undone('work') }, ['start>work'], 'child');
    const { scenario } = caller(order({ ...undone('a', {}, call()) }, ['start>a', 'a>thrown']), [child]);
    expect(jobs(completeOne(scenario, 'work'))).toEqual(['aUndo']);
    expect(scenario.tables.compensations.size).toBe(0);
  });

  it('compensates nothing that a handler has done', () => {
    const handler = {
      aUndo: { kind: 'subProcess' },
      in: { ...start, in: 'aUndo' },
      ...undone('b', { in: 'aUndo' }),
    } as const;
    const model = draw({ start, ...undone('a'), ...handler, thrown, again: thrown, after: task('after') }, [
      'start>a',
      'a>thrown',
      'in>b',
      'thrown>again',
      'again>after',
    ]);
    const { scenario } = running(model);
    completeOne(scenario, 'a');
    expect(jobs(completeOne(scenario, 'b'))).toEqual(['after']);
    expect(scenario.tables.compensations.size).toBe(0);
  });
});

it('compensations are started in several turns where there are many', () => {
  const items = { isSequential: false, inputCollection: '=for i in 1..300 return i' };
  const nodes = {
    body: { kind: 'multiInstanceBody', loop: items },
    sub: { kind: 'subProcess', in: 'body' },
    in: { ...start, in: 'sub' },
  } as const;
  const a = {
    a: { kind: 'task', in: 'sub', work: { type: 'none' }, compensatedBy: 'undo' },
    undo: task('undo', { in: 'sub' }),
  } as const;
  const model = order({ ...nodes, ...a }, ['start>body', 'in>a', 'body>thrown']);
  const { scenario, outcome } = running(model);
  const { turns } = runOn(scenario, outcome);
  expect(turns).toBeGreaterThan(2);
  expect(elementsWith(scenario, 'undo')).toHaveLength(300);
  const { thrown: event = 0 } = elementsOf(scenario, model);
  expect(scenario.tables.compensationThrows.get(event)).toMatchObject({ isStarting: false, handlers: 300 });
});
