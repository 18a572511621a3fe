import { draw, task } from '@millrace/bpmn-model/testing';
import type { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { latest } from '../../test/models.ts';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';
import type { InstanceShape } from '../area.ts';

const start = { kind: 'startEvent' } as const;
const stop = { type: 'signal', name: 'stop' };
const caught = draw({ start, caught: { kind: 'intermediateCatchEvent', event: stop }, after: task('after') }, [
  'start>caught',
  'caught>after',
]);
const atWork = (interrupting: boolean) =>
  draw(
    {
      ...{ start, work: task('work'), stopped: task('stopped') },
      came: { kind: 'boundaryEvent', on: 'work', event: { type: 'signal', name: '=which' }, interrupting },
    },
    ['start>work', 'came>stopped'],
  );

/** A signal comes, and all that it leads to in this area happens. */
function broadcast(
  scenario: Scenario<InstanceShape>,
  name = 'stop',
  variables: Readonly<Record<string, unknown>> = {},
) {
  const outcomes = [scenario.whenSent('DeliverSignal', { name, variables: variablesOf(variables) })];
  for (const outcome of outcomes) {
    for (const { to, command, body } of outcome.sends) {
      if (to === 'instance') outcomes.push(scenario.whenSent(command as 'CatchSignal', body as { delivery: number }));
    }
  }
  return outcomes;
}

const created = (outcomes: ReturnType<typeof broadcast>) =>
  outcomes.flatMap(({ sends }) =>
    sends.flatMap(({ command, body }) => (command === 'CreateJob' ? [(body as { type: string }).type] : [])),
  );

describe('a signal', () => {
  it('is caught by an intermediate event, with its variables', () => {
    const { scenario } = running(caught);
    expect(created(broadcast(scenario, 'stop', { why: 'late' }))).toEqual(['after']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ why: 'late' });
    expect(scenario.tables.subscriptions.size + scenario.tables.signals.size).toBe(0);
  });

  it('is not kept for those who begin to wait later, and leaves nothing where there is no subscription', () => {
    const { scenario } = running(caught);
    expect(broadcast(scenario, 'other').flatMap(({ events }) => events)).toEqual([]);
    broadcast(scenario);
    scenario.when('CreateInstance', latest);
    expect(scenario.tables.subscriptions.size).toBe(1);
  });

  it('comes to all that wait for it, to each in a command of its own', () => {
    const { scenario } = running(caught);
    for (let n = 1; n < 250; n++) scenario.when('CreateInstance', latest);
    const outcomes = broadcast(scenario);
    expect(Math.max(...outcomes.map(({ events }) => events.length))).toBeLessThanOrEqual(110);
    expect(created(outcomes)).toHaveLength(250);
    expect(scenario.tables.signals.size + scenario.tables.signalDeliveries.size).toBe(0);
  });

  it('is not caught again by an element that waits again before all have caught it', () => {
    const again = draw(
      { start, join: { kind: 'exclusiveGateway' }, caught: { kind: 'intermediateCatchEvent', event: stop } },
      ['start>join', 'join>caught', 'caught>join'],
    );
    const { scenario } = running(again);
    for (let n = 1; n < 120; n++) scenario.when('CreateInstance', latest);
    const completed = broadcast(scenario).flatMap(({ events }) =>
      events.filter(([name, body]) => name === 'ElementUnsubscribed' && body),
    );
    expect(completed).toHaveLength(120);
    expect(scenario.tables.subscriptions.size).toBe(120);
    expect(scenario.tables.signals.size).toBe(0);
  });

  it('ends an activity at whose boundary it is caught; its name may be an expression', () => {
    const { scenario, outcome } = running(atWork(true), { which: 'stop' });
    expect(outcome.sends.map(({ command }) => command)).toEqual(['CreateJob']);
    const outcomes = broadcast(scenario);
    expect(outcomes.at(-1)?.sends.map(({ command }) => command)).toEqual(['CancelJob', 'CreateJob']);
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('may come again and again where it does not interrupt, also before the first is caught', () => {
    const { scenario } = running(atWork(false), { which: 'stop' });
    const both = [1, 2].flatMap(() => scenario.whenSent('DeliverSignal', { name: 'stop', variables: [] }).sends);
    expect(scenario.tables.signals.size).toBe(2);
    for (const { body } of both) scenario.whenSent('CatchSignal', body as { delivery: number });
    expect(created(broadcast(scenario))).toEqual(['stopped']);
    expect(Object.keys(elementsOf(scenario, atWork(false)))).toContain('work');
    expect(scenario.tables.elements.size).toBe(5);
    expect(scenario.tables.signals.size).toBe(0);
  });

  it('is not caught by an element that is over by then', () => {
    const { scenario } = running(atWork(true), { which: 'stop' });
    const { work = 0 } = elementsOf(scenario, atWork(true));
    const { sends } = scenario.whenSent('DeliverSignal', { name: 'stop', variables: [] });
    scenario.when('CompleteElement', { element: work, job: 1, variables: [] });
    expect(rowsOf(scenario)).toBe(0);
    const [late] = sends;
    expect(scenario.whenSent('CatchSignal', late?.body as { delivery: number }).events).toEqual([]);
  });

  it('whose name is no string is an incident', () => {
    const { outcome } = running(atWork(true), { which: 12 });
    expect(raisedIn(outcome)).toMatchObject({
      type: 'EXTRACT_VALUE_ERROR',
      text: "Expected result of the expression 'which' to be 'STRING', but was 'NUMBER'.",
    });
  });
});

describe('an event that throws a signal', () => {
  const thrown = (kind: 'intermediateThrowEvent' | 'endEvent', name = 'stop') =>
    draw(
      { start, thrown: { kind, event: { type: 'signal', name }, inputs: [{ source: '=sum * 2', target: 'twice' }] } },
      ['start>thrown'],
    );

  it.each(['intermediateThrowEvent', 'endEvent'] as const)('broadcasts it with its own variables: %s', (kind) => {
    const { scenario, outcome } = running(thrown(kind), { sum: 4 });
    expect(outcome.sends).toEqual([
      { to: 'message', command: 'BroadcastSignal', body: { name: 'stop', variables: variablesOf({ twice: 8 }) } },
    ]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('raises an incident where its name is no string, and throws it once that is resolved', () => {
    const { scenario, outcome } = running(thrown('endEvent', '=what'), { sum: 4 });
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({ type: 'EXTRACT_VALUE_ERROR', elementId: 'thrown' });
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ what: 'go' }), local: false });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'BroadcastSignal', body: { name: 'go' } }]);
  });
});

it('an event-based gateway goes on with a signal that comes first', () => {
  const timer = { type: 'timer', kind: 'duration', value: 'PT1H' };
  const model = draw(
    {
      ...{ start, which: { kind: 'eventBasedGateway' }, after: task('after') },
      caught: { kind: 'intermediateCatchEvent', event: stop },
      late: { kind: 'intermediateCatchEvent', event: timer },
    },
    ['start>which', 'which>caught', 'which>late', 'caught>after'],
  );
  const { scenario } = running(model);
  expect(created(broadcast(scenario))).toEqual(['after']);
  expect(scenario.tables.subscriptions.size).toBe(0);
});
