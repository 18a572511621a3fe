import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, rowsOf, running } from '../../test/running.ts';

const nested = draw(
  {
    s: { kind: 'startEvent' },
    fork: { kind: 'parallelGateway' },
    sub: { kind: 'subProcess' },
    s2: { kind: 'startEvent', in: 'sub' },
    a: task('a', { in: 'sub' }),
    b: task('b'),
    join: { kind: 'parallelGateway' },
  },
  ['s>fork', 'fork>sub', 'fork>b', 's2>a', 'sub>join', 'b>join'],
);
const notFound = {
  type: 'NOT_FOUND',
  reason: "Expected to cancel a process instance with key '1:instance:1', but no such process was found",
};

describe('CancelInstance', () => {
  it('ends everything in the instance, the inner first, and takes back its jobs', () => {
    const { scenario } = running(nested);
    const { sub, a, b } = elementsOf(scenario, nested) as Record<string, number>;
    const outcome = scenario.when('CancelInstance', { instance: INSTANCE });
    expect(outcome.answer).toEqual(['CancelInstanceAnswer', {}]);
    expect(outcome.events.map(([name, body]) => [name, (body as { element: number }).element])).toEqual([
      ['ElementTerminating', INSTANCE],
      ['ElementTerminating', sub],
      ['ElementTerminated', a],
      ['ElementTerminated', sub],
      ['ElementTerminated', b],
      ['ElementTerminated', INSTANCE],
    ]);
    expect(outcome.sends.map(({ command, body }) => [command, body])).toEqual([
      ['CancelJob', { element: a }],
      ['CancelJob', { element: b }],
    ]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('takes away tokens that wait for others', () => {
    const { scenario } = running(nested);
    const { b } = elementsOf(scenario, nested) as Record<string, number>;
    scenario.when('CompleteElement', { element: b as number, job: 1, variables: [] });
    expect(scenario.tables.tokens.size).toBe(1);
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('closes the incidents of the instance', () => {
    const blocked = draw({ s: { kind: 'startEvent' }, a: task('=missing') }, ['s>a']);
    const { scenario } = running(blocked);
    const { a } = elementsOf(scenario, blocked) as Record<string, number>;
    const { sends } = scenario.when('CancelInstance', { instance: INSTANCE });
    expect(sends[0]).toMatchObject({ to: 'incident', command: 'CloseIncident', body: { area: 1, owner: a } });
  });

  it('does a part at a time; meanwhile the instance is gone for everybody', () => {
    const tasks = Array.from({ length: 250 }, (_, i) => `t${i}`);
    const wide = draw(
      { s: { kind: 'startEvent' }, ...Object.fromEntries(tasks.map((id) => [id, task(id)])) },
      tasks.map((id) => `s>${id}`),
    );
    const { scenario } = running(wide);
    while (scenario.tables.tokens.size > 0) scenario.whenSent('ContinueInstance', { instance: INSTANCE });
    const last = elementsOf(scenario, wide).t249 as number;
    const outcome = scenario.when('CancelInstance', { instance: INSTANCE });
    expect(outcome.sends.at(-1)).toMatchObject({ command: 'ContinueInstance', later: true });
    expect(scenario.tables.elements.size).toBeGreaterThan(100);
    expect(scenario.when('CancelInstance', { instance: INSTANCE }).rejection).toEqual(notFound);
    expect(scenario.when('CompleteElement', { element: last, job: 9, variables: [] }).rejection?.type).toBe(
      'NOT_FOUND',
    );
    expect(scenario.when('SetVariables', { element: last, variables: [], local: true }).rejection?.type).toBe(
      'NOT_FOUND',
    );
    for (let turns = 0; rowsOf(scenario) > 0 && turns < 5; turns++) {
      scenario.whenSent('ContinueInstance', { instance: INSTANCE });
    }
    expect(rowsOf(scenario)).toBe(0);
  });

  it('takes back what a scope waits for that is being cleared meanwhile', () => {
    const tasks = Array.from({ length: 250 }, (_, i) => `t${i}`);
    const message = { type: 'message', name: 'stop', correlationKey: '="k"' };
    const inSub = (id: string) => [id, task(id, { in: 'sub' })] as const;
    const cleared = draw(
      {
        ...{ s: { kind: 'startEvent' }, sub: { kind: 'subProcess' }, s2: { kind: 'startEvent', in: 'sub' } },
        stop: { kind: 'boundaryEvent', on: 'sub', event: message },
        ...Object.fromEntries([...tasks, 'last'].map(inSub)),
        end: { kind: 'endEvent', event: { type: 'terminate' }, in: 'sub' },
      },
      ['s>sub', ...[...tasks, 'last'].map((id) => `s2>${id}`), 'last>end'],
    );
    const { scenario } = running(cleared);
    while (scenario.tables.tokens.size > 0) scenario.whenSent('ContinueInstance', { instance: INSTANCE });
    const { last = 0 } = elementsOf(scenario, cleared);
    scenario.when('CompleteElement', { element: last, job: 1, variables: [] });
    expect(scenario.tables.elements.size).toBeGreaterThan(10);
    scenario.when('CancelInstance', { instance: INSTANCE });
    for (let turns = 0; scenario.tables.elements.size > 0 && turns < 5; turns++) {
      scenario.whenSent('ContinueInstance', { instance: INSTANCE });
    }
    expect(rowsOf(scenario)).toBe(0);
  });

  it('ends an instance that is banned too', () => {
    const { scenario } = running(nested);
    scenario.whenSent('BanInstance', { instance: INSTANCE, text: 'a defect' });
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('rejects an instance that there is not', () => {
    const { scenario } = running(nested);
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(scenario.when('CancelInstance', { instance: INSTANCE }).rejection).toEqual(notFound);
  });
});
