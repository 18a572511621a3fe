import type { ProcessModel } from '@millrace/bpmn-model';
import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import type { ScenarioOutcome } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';

const when = (condition: string, variables: readonly string[] = ['x'], on = 'any') => ({
  ...{ type: 'conditional', condition, variables, on },
});
const start = { kind: 'startEvent' } as const;
const boundary = (on: string, event: object, interrupting = true): DrawnNode => ({
  ...{ kind: 'boundaryEvent', on, event, interrupting },
});

type Running = ReturnType<typeof running>['scenario'];

const set = (scenario: Running, values: object, element = INSTANCE, local = false) =>
  scenario.when('SetVariables', { element, variables: variablesOf(values as Record<string, unknown>), local });
const complete = (scenario: Running, element = 0, values: object = {}) =>
  scenario.whenSent('CompleteElement', {
    ...{ element, job: 1 },
    variables: variablesOf(values as Record<string, unknown>),
  });
const jobs = ({ sends }: ScenarioOutcome) =>
  sends.filter(({ command }) => command === 'CreateJob').map(({ body }) => (body as unknown as { type: string }).type);

describe('a conditional catch event', () => {
  const model = draw({ s: start, c: { kind: 'intermediateCatchEvent', event: when('=x > 5') }, after: task('after') }, [
    's>c',
    'c>after',
  ]);

  it('goes on when its condition holds, which is asked when one of its variables changes', () => {
    const { scenario, outcome } = running(model);
    expect(jobs(outcome)).toEqual([]);
    expect(jobs(set(scenario, { x: 5, y: 9 }))).toEqual([]);
    expect(jobs(set(scenario, { y: 10 }))).toEqual([]);
    expect(jobs(set(scenario, { x: 6 }))).toEqual(['after']);
    expect(scenario.tables.subscriptions.size + scenario.tables.conditionWatches.size).toBe(0);
    expect(jobs(set(scenario, { x: 7 }))).toEqual([]);
  });

  it('goes on at once where its condition holds already', () => {
    expect(jobs(running(model, { x: 6 }).outcome)).toEqual(['after']);
  });

  it('raises an incident where its condition cannot be evaluated; on a change that only does not hold', () => {
    const { scenario, outcome } = running(model, { x: 'text' });
    expect(
      raisedIn(
        running(draw({ s: start, c: { kind: 'intermediateCatchEvent', event: when('=x') } }, ['s>c']), { x: 1 })
          .outcome,
      ),
    ).toMatchObject({
      type: 'EXTRACT_VALUE_ERROR',
      text: "Expected result of the expression 'x' to be 'BOOLEAN', but was 'NUMBER'.",
    });
    expect(outcome.sends).toEqual([]);
    const asserting = draw(
      { s: start, c: { kind: 'intermediateCatchEvent', event: when('=assert(x, x != 3) > 5') }, after: task('after') },
      ['s>c', 'c>after'],
    );
    const other = running(asserting, { x: 1 }).scenario;
    expect(set(other, { x: 3 }).sends).toEqual([]);
    expect(jobs(set(other, { x: 6 }))).toEqual(['after']);
    expect(scenario.tables.elements.size).toBe(2);
  });

  it('may listen to creations or to updates alone', () => {
    const listening = (on: string) =>
      running(
        draw(
          { s: start, c: { kind: 'intermediateCatchEvent', event: when('=x > 5', ['x'], on) }, after: task('after') },
          ['s>c', 'c>after'],
        ),
      ).scenario;
    expect(jobs(set(listening('create'), { x: 6 }))).toEqual(['after']);
    const updates = listening('update');
    expect(jobs(set(updates, { x: 6 }))).toEqual([]);
    expect(jobs(set(updates, { x: 7 }))).toEqual(['after']);
    const creations = listening('create');
    set(creations, { x: 1 });
    expect(jobs(set(creations, { x: 6 }))).toEqual([]);
  });

  it('counts after an event-based gateway', () => {
    const first = draw(
      {
        ...{ s: start, gateway: { kind: 'eventBasedGateway' }, after: task('after') },
        a: { kind: 'intermediateCatchEvent', event: when('=x > 5') },
        b: { kind: 'intermediateCatchEvent', event: when('=y > 5', ['y']) },
      },
      ['s>gateway', 'gateway>a', 'gateway>b', 'a>after', 'b>after'],
    );
    const { scenario } = running(first);
    expect(jobs(set(scenario, { x: 6, y: 6 }))).toEqual(['after']);
    expect(scenario.tables.conditionWatches.size).toBe(0);
    expect(jobs(running(first, { y: 6 }).outcome)).toEqual(['after']);
  });
});

describe('a conditional boundary event', () => {
  const onSub = (interrupting: boolean, more: Record<string, DrawnNode> = {}, flows: readonly string[] = []) =>
    draw(
      {
        ...{ s: start, sub: { kind: 'subProcess' }, s2: { ...start, in: 'sub' }, inner: task('inner', { in: 'sub' }) },
        ...{ edge: boundary('sub', when('=x > 5'), interrupting), after: task('after'), done: task('done'), ...more },
      },
      ['s>sub', 's2>inner', 'edge>after', 'sub>done', ...flows],
    );

  it('interrupts its activity by the variables of the last work in it, before that is complete', () => {
    const model = onSub(true);
    const { scenario } = running(model);
    expect(jobs(complete(scenario, elementsOf(scenario, model).inner, { x: 6 }))).toEqual(['after']);
    const { after = 0 } = elementsOf(scenario, model);
    complete(scenario, after);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('goes on beside its activity on each change while its condition holds', () => {
    const model = onSub(false);
    const { scenario } = running(model);
    expect(jobs(set(scenario, { x: 6 }))).toEqual(['after']);
    expect(jobs(set(scenario, { x: 6 }))).toEqual([]);
    expect(jobs(set(scenario, { x: 7 }))).toEqual(['after']);
    expect(jobs(set(scenario, { x: 1 }))).toEqual([]);
    expect(jobs(complete(scenario, elementsOf(scenario, model).inner, { x: 8 }))).toEqual(['after', 'done']);
  });

  it('goes on once for one command, however many of its variables change', () => {
    const model = draw(
      { s: start, a: task('a'), edge: boundary('a', when('=x + y > 5', ['x', 'y']), false), after: task('after') },
      ['s>a', 'edge>after'],
    );
    expect(jobs(set(running(model).scenario, { x: 3, y: 3 }))).toEqual(['after']);
  });

  it('is too late for the variables that complete its own activity', () => {
    const model = draw({ s: start, a: task('a'), edge: boundary('a', when('=x > 5')), after: task('after') }, [
      's>a',
      'edge>after',
    ]);
    const { scenario } = running(model);
    expect(jobs(complete(scenario, elementsOf(scenario, model).a, { x: 6 }))).toEqual([]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('sees the local variables of its activity, not those of others', () => {
    const model = draw(
      {
        ...{ s: start, a: task('a'), b: task('b'), after: task('after') },
        edge: boundary('a', when('=x > 5')),
      },
      ['s>a', 's>b', 'edge>after'],
    );
    const { scenario } = running(model);
    const { a, b } = elementsOf(scenario, model);
    expect(jobs(set(scenario, { x: 6 }, b, true))).toEqual([]);
    expect(jobs(set(scenario, { x: 6 }, a, true))).toEqual(['after']);
  });

  it('goes on at once where its condition holds when its activity begins, in place of that', () => {
    const model = onSub(true);
    const { scenario, outcome } = running(model, { x: 6 });
    expect(jobs(outcome)).toEqual(['after']);
    expect(Object.keys(elementsOf(scenario, model)).sort()).toEqual(['after', 'order']);
  });

  it('of an outer activity goes before one in it', () => {
    const model = onSub(
      true,
      { inside: { ...boundary('inner', when('=x > 5')), in: 'sub' }, never: task('never', { in: 'sub' }) },
      ['inside>never'],
    );
    const { scenario } = running(model);
    expect(jobs(set(scenario, { x: 6 }))).toEqual(['after']);
  });

  it('leaves nothing behind when its instance is cancelled', () => {
    const { scenario } = running(onSub(false));
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('a conditional event sub-process', () => {
  const inProcess = (interrupting: boolean, inside: Record<string, DrawnNode>, flows: readonly string[]) =>
    draw(
      {
        ...{ s: start, a: task('a'), esp: { kind: 'eventSubProcess' } },
        begins: { kind: 'eventSubProcessStartEvent', in: 'esp', event: when('=x > 5'), interrupting },
        ...inside,
      },
      ['s>a', ...flows],
    );

  it('interrupts the process by the variables of its last work', () => {
    const model = inProcess(true, { handle: task('handle', { in: 'esp' }) }, ['begins>handle']);
    const { scenario } = running(model);
    expect(jobs(complete(scenario, elementsOf(scenario, model).a, { x: 6 }))).toEqual(['handle']);
    complete(scenario, elementsOf(scenario, model).handle);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('keeps the process open that it began in with its last work', () => {
    const model = inProcess(false, { handle: task('handle', { in: 'esp' }) }, ['begins>handle']);
    const { scenario } = running(model);
    expect(jobs(complete(scenario, elementsOf(scenario, model).a, { x: 6 }))).toEqual(['handle']);
    complete(scenario, elementsOf(scenario, model).handle);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('that is over at once does not end the process that has just begun', () => {
    const model = inProcess(false, { end: { kind: 'endEvent', in: 'esp' } }, ['begins>end']);
    const { scenario, outcome } = running(model, { x: 6 });
    expect(jobs(outcome)).toEqual(['a']);
    complete(scenario, elementsOf(scenario, model).a, { x: 7 });
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('many conditions', () => {
  const goOn = (scenario: Running): string[] => {
    const created: string[] = [];
    const left = () =>
      scenario.tables.tokens.size +
      [...scenario.tables.subscriptions.entries()].filter(([, row]) => 'isDue' in row).length;
    for (let turns = 0; left() > 0; turns++) {
      if (turns > 500) throw new Error('It goes on for ever');
      created.push(...jobs(scenario.whenSent('ContinueInstance', { instance: INSTANCE })));
    }
    return created;
  };

  it('of one variable are evaluated in several turns', () => {
    const many = Array.from({ length: 400 }, (_, i) => i);
    const model = draw(
      {
        s: start,
        ...Object.fromEntries(many.map((i) => [`c${i}`, { kind: 'intermediateCatchEvent', event: when('=x > 5') }])),
        ...Object.fromEntries(many.map((i) => [`t${i}`, task('t')])),
      },
      many.flatMap((i) => [`s>c${i}`, `c${i}>t${i}`]),
    );
    const { scenario } = running(model);
    goOn(scenario);
    const outcome = set(scenario, { x: 6 });
    expect(jobs(outcome).length).toBeLessThan(400);
    expect(outcome.events.map(([name]) => name)).toContain('ConditionsDue');
    expect(outcome.sends.at(-1)).toMatchObject({ command: 'ContinueInstance', later: true });
    expect(jobs(outcome).length + goOn(scenario).length).toBe(400);
    expect(scenario.tables.conditionWatches.size).toBe(0);
  });

  it('that take long share the steps of a turn, and each is evaluated in the end', () => {
    const many = Array.from({ length: 40 }, (_, i) => i);
    const heavy = when('=x > 5 and count(for i in 1..100000 return x) > 0');
    const model = draw(
      {
        s: start,
        ...Object.fromEntries(many.map((i) => [`c${i}`, { kind: 'intermediateCatchEvent', event: heavy }])),
        ...Object.fromEntries(many.map((i) => [`t${i}`, task('t')])),
      },
      many.flatMap((i) => [`s>c${i}`, `c${i}>t${i}`]),
    );
    const { scenario } = running(model, { x: 1 });
    goOn(scenario);
    const outcome = set(scenario, { x: 6 });
    const first = outcome.events.filter(([name]) => name === 'ElementCompleted').length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(30);
    expect(jobs(outcome).length + goOn(scenario).length).toBe(40);
  });

  it('that take more than a turn has do not hold, and keep no others from it', () => {
    const heavy = when('=x > 5 and count(for i in 1..5000000 return x) > 0');
    const model = draw(
      {
        ...{ s: start, never: { kind: 'intermediateCatchEvent', event: heavy }, after: task('after') },
        c: { kind: 'intermediateCatchEvent', event: when('=x > 5') },
      },
      ['s>never', 's>c', 'c>after'],
    );
    const { scenario } = running(model, { x: 1 });
    const created = jobs(set(scenario, { x: 6 }));
    expect([...created, ...goOn(scenario)]).toEqual(['after']);
  });

  it('that change their own variable leave room for others', () => {
    const edge = { ...boundary('a', when('=x > 5'), false), outputs: [{ source: '=x + 1', target: 'x' }] };
    const model: ProcessModel = draw({ s: start, a: task('a'), edge }, ['s>a']);
    const { scenario } = running(model);
    const { events, sends } = set(scenario, { x: 6 });
    expect(sends.at(-1)).toMatchObject({ command: 'ContinueInstance', later: true });
    expect(events.length).toBeLessThan(300);
    expect(events.map(([name]) => name)).toContain('ConditionsDue');
    const { x } = scopeOf(scenario, INSTANCE) as { x: number };
    scenario.whenSent('ContinueInstance', { instance: INSTANCE });
    expect((scopeOf(scenario, INSTANCE) as { x: number }).x).toBeGreaterThan(x);
    scenario.when('CancelInstance', { instance: INSTANCE });
    scenario.whenSent('ContinueInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });
});
