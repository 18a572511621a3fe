import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { call, caller, completeOne, elementsWith, runOn, throwOne } from '../../../test/calls.ts';
import { latest, withModel } from '../../../test/models.ts';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../../test/running.ts';

const start = { kind: 'startEvent' } as const;
const message = (name: string) => ({ type: 'message', name, correlationKey: '=id' });
const timer = (kind: string, value: string) => ({ type: 'timer', kind, value });
const error = (errorCode?: string) => ({ type: 'error', ...(errorCode === undefined ? {} : { errorCode }) });

/** An event sub-process `<name>` with a start event `<name>Start`, which leads to a task `<name>Task`. */
function onEvent(
  name: string,
  event: object,
  { scope, interrupting = true, inputs = [], outputs = [] }: Readonly<Record<string, unknown>> = {},
) {
  const around = scope === undefined ? {} : { in: scope };
  return {
    nodes: {
      [name]: { kind: 'eventSubProcess', inputs, ...around },
      [`${name}Start`]: { kind: 'eventSubProcessStartEvent', in: name, event, interrupting, outputs },
      [`${name}Task`]: task(`${name}Task`, { in: name }),
    } as Record<string, DrawnNode>,
    flows: [`${name}Start>${name}Task`],
  };
}

type OnEvent = ReturnType<typeof onEvent>;

/** A process `order` with two tasks at once, and these event sub-processes. */
function order(...all: readonly OnEvent[]) {
  const nodes = Object.assign({ start, a: task('a'), b: task('b') }, ...all.map((one) => one.nodes));
  return draw(nodes, ['start>a', 'start>b', ...all.flatMap(({ flows }) => flows)]);
}

/** The same in a sub-process `sub`, after which comes a task `after`; further nodes and flows beside it. */
function inSub(all: readonly OnEvent[], more: Readonly<Record<string, DrawnNode>> = {}, flows: readonly string[] = []) {
  const inside = { s: { ...start, in: 'sub' }, a: task('a', { in: 'sub' }), b: task('b', { in: 'sub' }) };
  const nodes = Object.assign(
    { start, sub: { kind: 'subProcess' }, ...inside, after: task('after'), ...more },
    ...all.map((one) => one.nodes),
  );
  return draw(nodes, ['start>sub', 's>a', 's>b', 'sub>after', ...all.flatMap((one) => one.flows), ...flows]);
}

type Running = ReturnType<typeof running>['scenario'];

/** The subscriptions by the ids of their events. */
function waitingFor({ tables }: Running, model: ReturnType<typeof draw>): Readonly<Record<string, number>> {
  return Object.fromEntries([...tables.subscriptions.entries()].map(([key, row]) => [model.nodes[row.node]?.id, key]));
}

function come(scenario: Running, subscription: number | undefined, variables: Readonly<Record<string, unknown>> = {}) {
  const body = { subscription: subscription ?? 0, message: 77, variables: variablesOf(variables) };
  return scenario.whenSent('DeliverMessage', body);
}

const commands = ({ sends }: { readonly sends: readonly { readonly command: string }[] }) =>
  sends.map(({ command }) => command);
const idsIn = (scenario: Running, model: ReturnType<typeof draw>) => Object.keys(elementsOf(scenario, model)).sort();

describe('an interrupting event sub-process of a process', () => {
  const model = order(onEvent('stop', message('stop')), onEvent('other', message('other'), { interrupting: false }));

  it('waits for its event as soon as the process is active, before anything else begins', () => {
    const { scenario, outcome } = running(model, { id: 'o-7' });
    expect(commands(outcome)).toEqual(['OpenSubscription', 'OpenSubscription', 'CreateJob', 'CreateJob']);
    expect(outcome.sends[0]?.body).toMatchObject({
      ...{ element: INSTANCE, name: 'stop', correlationKey: 'o-7', processId: 'order', interrupting: true },
    });
    expect(outcome.sends[1]?.body).toMatchObject({ name: 'other', interrupting: false });
    expect(idsIn(scenario, model)).toEqual(['a', 'b', 'order']);
  });

  it('ends all that is in the process and waits for no other, then starts with the variables of its event', () => {
    const { scenario } = running(model, { id: 'o-7' });
    const outcome = come(scenario, waitingFor(scenario, model).stopStart, { why: 'late' });
    expect(commands(outcome)).toEqual([
      ...['ConfirmCorrelation', 'CloseSubscription', 'CloseSubscription', 'CancelJob', 'CancelJob', 'CreateJob'],
    ]);
    expect(idsIn(scenario, model)).toEqual(['order', 'stop', 'stopTask']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', why: 'late' });
    expect(scenario.tables.subscriptions.size).toBe(0);
    const { stopTask } = elementsOf(scenario, model);
    scenario.when('CompleteElement', { element: stopTask ?? 0, job: 1, variables: [] });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('starts once, whatever comes at the same time', () => {
    const both = order(onEvent('stop', message('stop')), onEvent('late', timer('duration', 'PT1S')));
    const { scenario } = running(both, { id: 'o-7' });
    const { stopStart } = waitingFor(scenario, both);
    scenario.at(1_000).whenDue();
    expect(come(scenario, stopStart)).toMatchObject({ events: [], sends: [] });
    expect(scenario.whenDue()).toEqual([]);
    expect(idsIn(scenario, both)).toEqual(['late', 'lateTask', 'order']);
  });

  it('raises an incident of the process where it cannot wait, and the process begins when that is resolved', () => {
    const { scenario, outcome } = running(model);
    const raised = raisedIn(outcome);
    expect(commands(outcome)).toEqual(['RaiseIncident']);
    expect(raised).toMatchObject({
      owner: INSTANCE,
      element: INSTANCE,
      elementId: 'order',
      type: 'EXTRACT_VALUE_ERROR',
    });
    expect(raised.text).toContain("Failed to extract the correlation key for 'id'");
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ id: 'o-8' }), local: true });
    const retried = scenario.when('RetryAfterIncident', {
      owner: INSTANCE,
      incidentNumber: raised.incidentNumber,
      incident: 1,
    });
    expect(commands(retried)).toEqual([
      'CloseIncident',
      'OpenSubscription',
      'OpenSubscription',
      'CreateJob',
      'CreateJob',
    ]);
  });

  it('ends with the instance where that is to end after what it interrupts', () => {
    const scenario = withModel(model);
    const options = { startElements: ['a'], terminateAfter: ['a'], tags: [] };
    scenario.when('CreateInstance', { ...latest, variables: variablesOf({ id: 'o-7' }), options });
    come(scenario, waitingFor(scenario, model).stopStart);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('is gone with its process', () => {
    const { scenario } = running(model, { id: 'o-7' });
    for (const id of ['a', 'b']) completeOne(scenario, id);
    expect(rowsOf(scenario)).toBe(0);
    const again = running(model, { id: 'o-7' }).scenario;
    expect(commands(again.when('CancelInstance', { instance: INSTANCE }))).toContain('CloseSubscription');
    expect(rowsOf(again)).toBe(0);
  });
});

describe('an event sub-process that does not interrupt', () => {
  it('starts beside the rest, again and again; the scope waits for all', () => {
    const model = inSub([onEvent('more', message('more'), { scope: 'sub', interrupting: false })]);
    const { scenario } = running(model, { id: 'o-7' });
    const { moreStart } = waitingFor(scenario, model);
    for (let n = 0; n < 2; n++)
      expect(commands(come(scenario, moreStart))).toEqual(['ConfirmCorrelation', 'CreateJob']);
    for (const id of ['a', 'b', 'moreTask']) completeOne(scenario, id);
    expect(idsIn(scenario, model)).toEqual(['more', 'moreTask', 'order', 'sub']);
    expect(commands(completeOne(scenario, 'moreTask'))).toEqual(['CloseSubscription', 'CreateJob']);
    expect(idsIn(scenario, model)).toEqual(['after', 'order']);
  });

  it('starts by a signal, with what that brings', () => {
    const model = order(onEvent('more', { type: 'signal', name: '=id' }, { interrupting: false }));
    const { scenario } = running(model, { id: 'o-7' });
    const { sends } = scenario.whenSent('DeliverSignal', { name: 'o-7', variables: variablesOf({ n: 1 }) });
    for (const { body } of sends) scenario.whenSent('CatchSignal', body as { delivery: number });
    expect(idsIn(scenario, model)).toEqual(['a', 'b', 'more', 'moreTask', 'order']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', n: 1 });
  });

  it('repeats by its cycle, without drift', () => {
    const model = order(onEvent('tick', timer('cycle', 'R2/PT10S'), { interrupting: false }));
    const { scenario } = running(model);
    expect(scenario.at(13_000).whenDue()).toHaveLength(1);
    expect(scenario.at(20_000).whenDue()).toHaveLength(1);
    expect(scenario.at(1e9).whenDue()).toEqual([]);
    expect(elementsWith(scenario, 'tickTask')).toHaveLength(2);
  });

  it('ends with the scope where another one interrupts it', () => {
    const model = order(
      onEvent('more', message('more'), { interrupting: false }),
      onEvent('stop', timer('date', '1970-01-01T00:00:05Z')),
    );
    const { scenario } = running(model, { id: 'o-7' });
    come(scenario, waitingFor(scenario, model).moreStart);
    scenario.at(5_000).whenDue();
    expect(idsIn(scenario, model)).toEqual(['order', 'stop', 'stopTask']);
  });

  it('has variables of its own, and the start event output mappings', () => {
    const inputs = [{ source: '="mine"', target: 'own' }];
    const outputs = [{ source: '=sum + 1', target: 'total' }];
    const model = order(onEvent('more', message('more'), { interrupting: false, inputs, outputs }));
    const { scenario } = running(model, { id: 'o-7' });
    come(scenario, waitingFor(scenario, model).moreStart, { sum: 5, own: 'new' });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', total: 6 });
    expect(scopeOf(scenario, elementsWith(scenario, 'more')[0] ?? 0)).toEqual({ own: 'mine' });
  });

  it('keeps what its event brought while an incident holds it', () => {
    const inputs = [{ source: '=assert(x, x != null)', target: 'own' }];
    const model = order(onEvent('more', message('more'), { interrupting: false, inputs }));
    const { scenario } = running(model, { id: 'o-7' });
    const raised = raisedIn(come(scenario, waitingFor(scenario, model).moreStart, { sum: 5 }));
    expect(raised).toMatchObject({ type: 'IO_MAPPING_ERROR', elementId: 'more' });
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ x: 1 }), local: true });
    scenario.when('RetryAfterIncident', { owner: raised.owner, incidentNumber: raised.incidentNumber, incident: 1 });
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', x: 1, sum: 5 });
    expect(scenario.tables.elements.get(raised.owner)).not.toHaveProperty('start');
    expect(elementsWith(scenario, 'moreTask')).toHaveLength(1);
  });
});

describe('an error event sub-process', () => {
  it('interrupts the scope in which the error is thrown, before a boundary event of that catches it', () => {
    const caught = { kind: 'boundaryEvent', on: 'sub', event: error('E') } as const;
    const model = inSub([onEvent('failed', error('E'), { scope: 'sub' })], { caught, outside: task('outside') }, [
      'caught>outside',
    ]);
    const { scenario } = running(model);
    throwOne(scenario, 'a');
    expect(idsIn(scenario, model)).toEqual(['failed', 'failedTask', 'order', 'sub']);
  });

  it('for the code beats one for all of the same scope, and that one of a scope around', () => {
    const model = inSub([
      onEvent('all', error(), { scope: 'sub' }),
      onEvent('this', error('E'), { scope: 'sub' }),
      onEvent('outer', error('F')),
    ]);
    const specific = running(model).scenario;
    throwOne(specific, 'a');
    expect(idsIn(specific, model)).toContain('this');
    const other = running(model).scenario;
    throwOne(other, 'a', 'F');
    expect(idsIn(other, model)).toContain('all');
  });

  it('does not catch what is thrown in it: the scopes around do, and else there is an incident', () => {
    const caught = { kind: 'boundaryEvent', on: 'sub', event: error('E') } as const;
    const failed = onEvent('failed', error('E'), { scope: 'sub' });
    const model = inSub([failed], { caught, outside: task('outside') }, ['caught>outside']);
    const { scenario } = running(model);
    throwOne(scenario, 'a');
    throwOne(scenario, 'failedTask');
    expect(idsIn(scenario, model)).toEqual(['order', 'outside']);

    const alone = order(onEvent('failed', error('E')), onEvent('all', error()));
    const uncaught = running(alone).scenario;
    throwOne(uncaught, 'a');
    expect(raisedIn(throwOne(uncaught, 'failedTask'))).toMatchObject({ type: 'UNHANDLED_ERROR_EVENT' });
  });

  it('of a process catches what a called process throws', () => {
    const calls = draw({ start, call: call(), ...onEvent('failed', error('E')).nodes }, [
      'start>call',
      'failedStart>failedTask',
    ]);
    const { scenario } = caller(calls, [draw({ start, work: task('work') }, ['start>work'], 'child')]);
    throwOne(scenario, 'work');
    expect(elementsWith(scenario, 'failedTask')).toHaveLength(1);
    expect(elementsWith(scenario, 'call')).toEqual([]);
  });

  it('of a called process catches before its caller does', () => {
    const calls = draw({ start, call: call(), ...onEvent('outer', error()).nodes }, [
      'start>call',
      'outerStart>outerTask',
    ]);
    const failed = onEvent('failed', error('E'));
    const child = draw({ start, work: task('work'), ...failed.nodes }, ['start>work', ...failed.flows], 'child');
    const { scenario } = caller(calls, [child]);
    throwOne(scenario, 'work');
    completeOne(scenario, 'failedTask');
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('event sub-processes', () => {
  it('may be in one another', () => {
    const model = order(
      onEvent('outer', message('outer'), { interrupting: false }),
      onEvent('inner', message('inner'), { scope: 'outer' }),
    );
    const { scenario } = running(model, { id: 'o-7' });
    come(scenario, waitingFor(scenario, model).outerStart);
    come(scenario, waitingFor(scenario, model).innerStart);
    expect(idsIn(scenario, model)).toEqual(['a', 'b', 'inner', 'innerTask', 'order', 'outer']);
    for (const id of ['innerTask', 'a', 'b']) completeOne(scenario, id);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('see the item of the multi-instance sub-process that they are in', () => {
    const loop = { isSequential: false, inputCollection: '=["k1","k2"]', inputElement: 'id' };
    const model = draw(
      {
        ...{ start, body: { kind: 'multiInstanceBody', loop }, sub: { kind: 'subProcess', in: 'body' } },
        ...{
          s: { ...start, in: 'sub' },
          a: task('a', { in: 'sub' }),
          ...onEvent('stop', message('stop'), { scope: 'sub' }).nodes,
        },
      },
      ['start>body', 's>a', 'stopStart>stopTask'],
    );
    const { outcome } = running(model);
    const opened = outcome.sends.filter(({ command }) => command === 'OpenSubscription');
    expect(opened.map(({ body }) => body)).toMatchObject([{ correlationKey: 'k1' }, { correlationKey: 'k2' }]);
  });

  it('in one that an event has started see what that has brought', () => {
    const model = order(
      onEvent('outer', message('outer'), { interrupting: false }),
      onEvent('inner', { ...message('inner'), correlationKey: '=key' }, { scope: 'outer' }),
    );
    const { scenario } = running(model, { id: 'o-7' });
    const { sends } = come(scenario, waitingFor(scenario, model).outerStart, { key: 'k' });
    expect(sends.find(({ command }) => command === 'OpenSubscription')?.body).toMatchObject({ correlationKey: 'k' });
  });

  it('interrupt one item of a multi-instance sub-process, and leave the others alone', () => {
    const loop = { isSequential: false, inputCollection: '=[1,2]', inputElement: 'item' };
    const failed = onEvent('failed', error(), { scope: 'sub' });
    const model = draw(
      {
        ...{ start, body: { kind: 'multiInstanceBody', loop }, sub: { kind: 'subProcess', in: 'body' } },
        ...{ s: { ...start, in: 'sub' }, a: task('a', { in: 'sub' }), after: task('after'), ...failed.nodes },
      },
      ['start>body', 's>a', 'body>after', ...failed.flows],
    );
    const { scenario } = running(model);
    throwOne(scenario, 'a');
    expect(elementsWith(scenario, 'a')).toHaveLength(1);
    for (const id of ['failedTask', 'a']) completeOne(scenario, id);
    expect(idsIn(scenario, model)).toEqual(['after', 'order']);
  });
});

describe('a scope that is interrupted in more than one turn', () => {
  const ids = Array.from({ length: 250 }, (_, n) => `t${n}`);
  const many = Object.fromEntries(ids.map((id) => [id, task(id, { in: 'sub' })]));
  const stop = onEvent('stop', message('stop'), { scope: 'sub' });
  const boundary = (interrupting: boolean) => ({
    kind: 'boundaryEvent',
    on: 'sub',
    event: message('end'),
    interrupting,
  });
  const modelOf = (interrupting: boolean) => {
    const nodes = { ...many, end: boundary(interrupting) as DrawnNode, ended: task('ended') };
    return inSub([stop], nodes, [...ids.map((id) => `s>${id}`), 'end>ended']);
  };

  /** It is being interrupted. */
  function interrupted(interrupting = true) {
    const model = modelOf(interrupting);
    const { scenario, outcome } = running(model, { id: 'o-7' });
    runOn(scenario, outcome);
    const events = waitingFor(scenario, model);
    const first = come(scenario, events.stopStart, { why: 'late' });
    expect(scenario.tables.elements.get(elementsOf(scenario, model).sub ?? 0)?.phase).toBe('interrupting');
    return { scenario, model, events, first };
  }

  it('starts its event sub-process when all else has ended', () => {
    const { scenario, model, first } = interrupted();
    expect(idsIn(scenario, model)).not.toContain('stop');
    runOn(scenario, first);
    expect(idsIn(scenario, model)).toEqual(['order', 'stop', 'stopTask', 'sub']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', why: 'late' });
  });

  it('can be given variables meanwhile', () => {
    const { scenario, model } = interrupted();
    const { sub = 0 } = elementsOf(scenario, model);
    const set = { element: sub, variables: variablesOf({ x: 1 }), local: true };
    expect(scenario.when('SetVariables', set).rejection).toBeUndefined();
  });

  it('takes an event at its edge meanwhile, which ends it', () => {
    const { scenario, model, events, first } = interrupted();
    const { sends } = come(scenario, events.end);
    expect(sends[0]).toMatchObject({ command: 'ConfirmCorrelation', body: { accepted: true } });
    runOn(scenario, first);
    expect(idsIn(scenario, model)).toEqual(['ended', 'order']);
    completeOne(scenario, 'ended');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('goes on beside an event at its edge that does not interrupt', () => {
    const { scenario, model, events, first } = interrupted(false);
    come(scenario, events.end);
    runOn(scenario, first);
    expect(idsIn(scenario, model)).toEqual(['ended', 'order', 'stop', 'stopTask', 'sub']);
  });

  it('leaves nothing behind where the instance is cancelled meanwhile', () => {
    const { scenario } = interrupted();
    runOn(scenario, scenario.when('CancelInstance', { instance: INSTANCE }));
    expect(rowsOf(scenario)).toBe(0);
  });
});
