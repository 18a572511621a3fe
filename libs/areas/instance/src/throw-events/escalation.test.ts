import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { call, caller, completeOne, elementsWith, runOn } from '../../test/calls.ts';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf } from '../../test/running.ts';

const start = { kind: 'startEvent' } as const;
const escalation = (escalationCode?: string) => ({
  type: 'escalation',
  ...(escalationCode === undefined ? {} : { escalationCode }),
});

/** An event sub-process `<name>` for a code, with a task `<name>Task`. */
const onEscalation = (
  name: string,
  code?: string,
  fields: object = {},
  around?: string,
): Record<string, DrawnNode> => ({
  [name]: { kind: 'eventSubProcess', ...(around === undefined ? {} : { in: around }) },
  [`${name}Start`]: { kind: 'eventSubProcessStartEvent', in: name, event: escalation(code), ...fields },
  [`${name}Task`]: task(`${name}Task`, { in: name }),
});

/** A sub-process with a task, which then throws and goes on to another task; beside it waits a third. */
function order(code: string, more: Readonly<Record<string, DrawnNode>>, flows: readonly string[], fields: object = {}) {
  return draw(
    {
      ...{ start, sub: { kind: 'subProcess' }, in: { ...start, in: 'sub' }, a: task('a', { in: 'sub' }) },
      thrown: { kind: 'intermediateThrowEvent', in: 'sub', event: escalation(code), ...fields },
      ...{ b: task('b', { in: 'sub' }), c: task('c', { in: 'sub' }), after: task('after'), ...more },
    },
    ['start>sub', 'in>a', 'a>thrown', 'thrown>b', 'in>c', 'sub>after', ...flows],
  );
}

const boundary = (code: string | undefined, interrupting: boolean): Record<string, DrawnNode> => ({
  caught: { kind: 'boundaryEvent', on: 'sub', event: escalation(code), interrupting },
  handle: task('handle'),
});

/** The process once its first task is done. */
function thrown(model: ReturnType<typeof draw>, variables: Readonly<Record<string, unknown>> = {}) {
  const { scenario } = running(model, variables);
  const outcome = completeOne(scenario, 'a');
  return { scenario, outcome, ids: Object.keys(elementsOf(scenario, model)).toSorted() };
}

describe('an escalation', () => {
  it('that an interrupting boundary event catches ends the event that throws it, with all that is in the scope', () => {
    const model = order('E', boundary('E', true), ['caught>handle'], { outputs: [{ source: '=1', target: 'x' }] });
    const { scenario, ids } = thrown(model);
    expect(ids).toEqual(['handle', 'order']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({});
    completeOne(scenario, 'handle');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('that does not interrupt goes on with the event that throws it', () => {
    const model = order('E', boundary('E', false), ['caught>handle'], { outputs: [{ source: '=1', target: 'x' }] });
    const { scenario, ids } = thrown(model);
    expect(ids).toEqual(['b', 'c', 'handle', 'order', 'sub']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ x: 1 });
    for (const id of ['b', 'c', 'handle', 'after']) completeOne(scenario, id);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('starts an event sub-process in place of the scope, or beside it', () => {
    expect(thrown(order('E', onEscalation('on', 'E', {}, 'sub'), ['onStart>onTask'])).ids).toEqual([
      ...['on', 'onTask', 'order', 'sub'],
    ]);
    const beside = order('E', onEscalation('on', 'E', { interrupting: false }, 'sub'), ['onStart>onTask']);
    expect(thrown(beside).ids).toEqual(['b', 'c', 'on', 'onTask', 'order', 'sub']);
  });

  it('that nothing catches, or only others, is no failure', () => {
    expect(thrown(order('E', boundary('F', true), ['caught>handle'])).ids).toEqual(['b', 'c', 'order', 'sub']);
  });

  it('is caught once, by the innermost: one for its code before one for all of a scope', () => {
    const all = onEscalation('all', undefined, { interrupting: false }, 'sub');
    const one = onEscalation('one', 'E', { interrupting: false }, 'sub');
    const outer = onEscalation('outer', 'E', { interrupting: false });
    const flows = ['allStart>allTask', 'oneStart>oneTask', 'outerStart>outerTask'];
    const ids = (code: string) => thrown(order(code, { ...all, ...one, ...outer }, flows)).ids;
    expect(ids('E')).toEqual(['b', 'c', 'one', 'oneTask', 'order', 'sub']);
    expect(ids('F')).toEqual(['all', 'allTask', 'b', 'c', 'order', 'sub']);
  });

  it('has a code that may be FEEL', () => {
    const model = order('=code', boundary('E', true), ['caught>handle']);
    expect(thrown(model, { code: 'E' }).ids).toEqual(['handle', 'order']);
    const { outcome, scenario } = thrown(model);
    expect(raisedIn(outcome)).toMatchObject({ type: 'EXTRACT_VALUE_ERROR', elementId: 'thrown' });
    expect(elementsWith(scenario, 'b')).toEqual([]);
  });

  it('of an end event starts an event sub-process beside its scope before that is over', () => {
    const model = draw(
      {
        ...{ start, end: { kind: 'endEvent', event: escalation('E') } },
        ...onEscalation('on', 'E', { interrupting: false }),
      },
      ['start>end', 'onStart>onTask'],
    );
    const { scenario } = running(model);
    expect(Object.keys(elementsOf(scenario, model)).toSorted()).toEqual(['on', 'onTask', 'order']);
    completeOne(scenario, 'onTask');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('may set off what ends its own scope, and then goes no further', () => {
    const stop = {
      caught: boundary('E', false).caught as DrawnNode,
      end: { kind: 'endEvent', event: { type: 'terminate' } },
    };
    const { scenario } = thrown(order('E', stop as Record<string, DrawnNode>, ['caught>end']));
    expect(rowsOf(scenario)).toBe(0);
  });

  it('that is thrown in an event sub-process is not caught by that, but by the scopes around', () => {
    const again = { thrownAgain: { kind: 'endEvent', in: 'on', event: escalation('E') } as DrawnNode };
    const on = { ...onEscalation('on', 'E', { interrupting: false }, 'sub'), ...again };
    const model = order('E', { ...on, ...boundary('E', false) }, ['onStart>thrownAgain', 'caught>handle']);
    const { scenario, ids } = thrown(model);
    expect(ids).toEqual(['b', 'c', 'handle', 'order', 'sub']);
    expect(elementsWith(scenario, 'handle')).toHaveLength(1);
  });

  it('that two event sub-processes throw to one another leaves room for others', () => {
    const one = {
      ...onEscalation('one', 'E', { interrupting: false }),
      throwTwo: { kind: 'endEvent', in: 'one', event: escalation('F') },
    };
    const two = {
      ...onEscalation('two', 'F', { interrupting: false }),
      throwOne: { kind: 'endEvent', in: 'two', event: escalation('E') },
    };
    const flows = ['start>end', 'oneStart>throwTwo', 'twoStart>throwOne'];
    const end = { kind: 'endEvent', event: escalation('E') };
    const { scenario, outcome } = running(draw({ start, end, ...one, ...two } as Record<string, DrawnNode>, flows));
    expect(outcome.sends.at(-1)).toMatchObject({ command: 'ContinueInstance', later: true });
    expect(outcome.events.length).toBeLessThan(1_000);
    runOn(scenario, scenario.when('CancelInstance', { instance: INSTANCE }));
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('an escalation in a called process', () => {
  const child = draw(
    { start, thrown: { kind: 'intermediateThrowEvent', event: escalation('E') }, work: task('work') },
    ['start>thrown', 'thrown>work'],
    'child',
  );
  const calling = (interrupting: boolean) =>
    draw(
      {
        ...{ start, call: call(), handle: task('handle') },
        caught: { kind: 'boundaryEvent', on: 'call', event: escalation(), interrupting },
      },
      ['start>call', 'caught>handle'],
    );

  it('is caught at the call activity, and ends the called instance', () => {
    const { scenario } = caller(calling(true), [child]);
    expect(elementsWith(scenario, 'handle')).toHaveLength(1);
    expect(elementsWith(scenario, 'work')).toEqual([]);
    completeOne(scenario, 'handle');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('is caught there beside the called instance', () => {
    const { scenario } = caller(calling(false), [child]);
    for (const id of ['handle', 'work']) completeOne(scenario, id);
    expect(rowsOf(scenario)).toBe(0);
  });
});
