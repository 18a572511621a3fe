import { draw, task } from '@millrace/bpmn-model/testing';
import type { ScenarioOutcome } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';

const start = { kind: 'startEvent' } as const;
const timer = (kind: string, value: string) => ({ type: 'timer', kind, value });

const caught = (event: object) =>
  draw({ start, caught: { kind: 'intermediateCatchEvent', event }, after: task('after') }, [
    'start>caught',
    'caught>after',
  ]);
const bounded = (event: object, interrupting: boolean) =>
  draw(
    {
      ...{ start, work: task('work') },
      late: { kind: 'boundaryEvent', on: 'work', event, interrupting, outputs: [{ source: '=true', target: 'late' }] },
      remind: task('remind'),
    },
    ['start>work', 'late>remind'],
  );
const jobs = (
  outcomes: readonly { readonly sends: readonly { readonly command: string; readonly body: object }[] }[],
) =>
  outcomes.flatMap(({ sends }) =>
    sends.flatMap(({ command, body }) => (command === 'CreateJob' ? (body as { type: string }).type : command)),
  );

describe('an intermediate timer event', () => {
  it.each([
    ['duration', 'PT10S', 10_000],
    ['duration', '=duration("PT0.0101S")', 11],
    ['duration', '=duration("P1M")', 31 * 86_400_000],
    ['duration', '=wait', 7_000],
    ['date', '1970-01-01T00:00:05+00:00', 5_000],
    ['date', '=date and time("1970-01-01T01:00:05+01:00")', 5_000],
    ['date', '1969-01-01T00:00:00Z', 0],
  ])('of a %s %s is due then, and not before', (kind, value, due) => {
    const { scenario } = running(caught(timer(kind, value)), { wait: 'PT7S' });
    if (due > 0) expect(scenario.at(due - 1).whenDue()).toEqual([]);
    expect(jobs(scenario.at(due).whenDue())).toEqual(['after']);
    expect(scenario.whenDue()).toEqual([]);
    expect(scenario.tables.subscriptions.size).toBe(0);
  });

  it('that is late is due at once', () => {
    const { scenario } = running(caught(timer('duration', 'PT1S')));
    expect(jobs(scenario.at(1e9).whenDue())).toEqual(['after']);
  });

  it.each([
    ['duration', '=wait', { wait: 'soon' }, "Invalid duration format 'soon' for expression 'wait'."],
    ['duration', '=wait', { wait: 1 }, "to be one of '[DURATION, PERIOD, STRING]', but was 'NUMBER'."],
    ['date', '=wait', { wait: 'soon' }, "Invalid date-time format 'soon' for expression 'wait'."],
    ['date', '=wait', { wait: null }, "to be one of '[DATE_TIME, STRING]', but was 'NULL'."],
  ])('raises an incident where its %s %s cannot be had from %j, and is evaluated again', (kind, value, given, text) => {
    const { scenario, outcome } = running(caught(timer(kind, value)), given);
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({ type: 'EXTRACT_VALUE_ERROR' });
    expect(raised.text).toContain(text);
    const wait = kind === 'date' ? '1970-01-01T00:00:01Z' : 'PT1S';
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ wait }), local: false });
    scenario.when('RetryAfterIncident', { owner: raised.owner, incidentNumber: raised.incidentNumber, incident: 8 });
    expect(jobs(scenario.at(1_000).whenDue())).toEqual(['after']);
  });

  it('is gone with its instance', () => {
    const { scenario } = running(caught(timer('duration', 'PT1S')));
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(scenario.tables.subscriptions.size).toBe(0);
    expect(rowsOf(scenario)).toBe(0);
  });
});

describe('a timer boundary event', () => {
  it('that interrupts ends its activity, with all that this waits for', () => {
    const { scenario } = running(bounded(timer('duration', 'PT1S'), true));
    expect(jobs(scenario.at(1_000).whenDue())).toEqual(['CancelJob', 'remind']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ late: true });
    expect(scenario.tables.subscriptions.size).toBe(0);
  });

  it('that interrupts occurs when the last of what is in its activity is gone, turns later', () => {
    const tasks = Array.from({ length: 150 }, (_, index) => `task${index}`);
    const model = draw(
      {
        ...{ start, sub: { kind: 'subProcess' }, in: { ...start, in: 'sub' }, remind: task('remind') },
        ...Object.fromEntries(tasks.map((id) => [id, task(id, { in: 'sub' })])),
        late: { kind: 'boundaryEvent', on: 'sub', event: timer('duration', 'PT1S') },
      },
      ['start>sub', ...tasks.map((id) => `in>${id}`), 'late>remind'],
    );
    const { scenario, outcome } = running(model);
    const goOn = (first: ScenarioOutcome) => {
      const outcomes = [first];
      for (const { sends } of outcomes) {
        const isOver = !sends.some(({ command }) => command === 'ContinueInstance');
        if (!isOver) outcomes.push(scenario.whenSent('ContinueInstance', { instance: INSTANCE }));
      }
      return outcomes;
    };
    goOn(outcome);
    const [late] = scenario.at(1_000).whenDue();
    const turns = late ? goOn(late) : [];
    expect(turns.length).toBeGreaterThan(1);
    const names = turns.flatMap(({ events }) => events.map(([name]) => name));
    expect(names.filter((name) => name === 'ElementTerminated')).toHaveLength(tasks.length + 1);
    expect(names.indexOf('ElementActivated')).toBeGreaterThan(names.lastIndexOf('ElementTerminated'));
    expect(jobs(turns).at(-1)).toBe('remind');
  });

  it('that does not interrupt leaves it alone, and is due once', () => {
    const model = bounded(timer('duration', 'PT1S'), false);
    const { scenario } = running(model);
    expect(jobs(scenario.at(1_000).whenDue())).toEqual(['remind']);
    expect(scenario.at(1e9).whenDue()).toEqual([]);
    expect(elementsOf(scenario, model)).toHaveProperty('work');
  });

  it('repeats without drift as often as its cycle says, however late', () => {
    const { scenario } = running(bounded(timer('cycle', 'R3/PT10S'), false));
    const dueAt = () => [...scenario.tables.subscriptions.entries()].map(([, row]) => 'dueAt' in row && row.dueAt);
    expect(jobs(scenario.at(13_000).whenDue())).toEqual(['remind']);
    expect(dueAt()).toEqual([20_000]);
    expect(jobs(scenario.at(35_000).whenDue())).toEqual(['remind', 'remind']);
    expect(dueAt()).toEqual([]);
  });

  it.each(['=cycle(duration("PT10S"))', '*/10 * * * * *'])('repeats for ever: %s', (value) => {
    const { scenario } = running(bounded(timer('cycle', value), false));
    expect(jobs(scenario.at(50_000).whenDue())).toHaveLength(5);
    expect(scenario.tables.subscriptions.size).toBe(1);
  });

  it('is gone with its activity', () => {
    const model = bounded(timer('cycle', 'R/PT10S'), false);
    const { scenario } = running(model);
    const { work } = elementsOf(scenario, model) as Record<'work', number>;
    scenario.when('CompleteElement', { element: work, job: 1, variables: [] });
    expect(scenario.tables.subscriptions.size).toBe(0);
  });

  it('does nothing while an incident holds its activity at its end, and is dropped', () => {
    const model = draw(
      {
        ...{ start, work: task('work', { outputs: [{ source: '=assert(x, x != null)', target: 'y' }] }) },
        late: { kind: 'boundaryEvent', on: 'work', event: timer('duration', 'PT1S') },
      },
      ['start>work'],
    );
    const { scenario } = running(model);
    const { work } = elementsOf(scenario, model) as Record<'work', number>;
    raisedIn(scenario.when('CompleteElement', { element: work, job: 1, variables: [] }));
    expect(jobs(scenario.at(1_000).whenDue())).toEqual([]);
    expect(scenario.whenDue()).toEqual([]);
    expect(elementsOf(scenario, model)).toHaveProperty('work');
  });
});
