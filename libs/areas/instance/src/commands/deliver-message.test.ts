import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { latest } from '../../test/models.ts';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';

const message = { type: 'message', name: 'paid', correlationKey: '=id' };
const start = { kind: 'startEvent' } as const;
const end = { kind: 'endEvent' } as const;
const caught = draw({ start, caught: { kind: 'intermediateCatchEvent', event: message }, end }, [
  'start>caught',
  'caught>end',
]);
const received = draw(
  {
    start,
    received: { kind: 'receiveTask', event: message, inputs: [{ source: '="in"', target: 'sum' }] },
    end: task('after'),
  },
  ['start>received', 'received>end'],
);
const onBoundary = (interrupting: boolean, more = {}) =>
  draw(
    {
      start,
      work: task('work', more),
      stop: { kind: 'boundaryEvent', on: 'work', event: message, interrupting },
      stopped: task('stopped'),
    },
    ['start>work', 'stop>stopped'],
  );

/** What a message with this key says when it comes to a subscription. */
const come = (subscription: number, variables: Readonly<Record<string, unknown>> = {}) => ({
  subscription,
  message: 77,
  variables: variablesOf(variables),
});

const answer = (subscription: number, accepted: boolean) => ({
  to: 'message',
  command: 'ConfirmCorrelation',
  body: { message: 77, partition: 1, subscription, accepted },
});
const closed = (subscription: number) => ({
  to: 'message',
  command: 'CloseSubscription',
  body: { partition: 1, subscription },
});

function waiting(model: Parameters<typeof running>[0], variables: Readonly<Record<string, unknown>> = { id: 'o-7' }) {
  const { scenario, outcome } = running(model, variables);
  const [subscription = 0] = [...scenario.tables.subscriptions.entries()].map(([key]) => key);
  const opened = outcome.sends.filter(({ command }) => command === 'OpenSubscription').map(({ body }) => body);
  return { scenario, outcome, subscription, opened };
}

describe('an element that waits for a message', () => {
  it('opens a subscription with what its expressions give', () => {
    const { opened, subscription, scenario } = waiting(caught);
    const element = elementsOf(scenario, caught).caught;
    expect(opened).toEqual([
      {
        ...{ partition: 1, subscription, element, name: 'paid', correlationKey: 'o-7' },
        ...{ processId: 'order', interrupting: true },
      },
    ]);
  });

  it.each([
    [12, '12'],
    [12.9, '12'],
    [-0.5, '0'],
    ['', ''],
  ])('makes of %j the correlation key %j', (id, correlationKey) => {
    expect(waiting(caught, { id }).opened).toMatchObject([{ correlationKey }]);
  });

  it('keeps every digit of a large number', () => {
    const { scenario } = running(caught, { id: 'x' });
    const variables = [{ name: 'id', value: '9007199254740993' }];
    const wanted = { ...latest, variables };
    const { sends } = scenario.when('CreateInstance', wanted);
    expect(sends.find(({ command }) => command === 'OpenSubscription')?.body).toMatchObject({
      correlationKey: '9007199254740993',
    });
  });

  it.each([
    [null, 'NULL'],
    [true, 'BOOLEAN'],
    [[1], 'ARRAY'],
  ])('has an incident where its correlation key is %j, and waits once that is resolved', (id, type) => {
    const { scenario, outcome, opened } = waiting(caught, { id });
    expect(opened).toEqual([]);
    const { incidentNumber, owner, ...raised } = raisedIn(outcome);
    expect(raised).toMatchObject({ type: 'EXTRACT_VALUE_ERROR' });
    expect(raised.text).toBe(
      `Failed to extract the correlation key for 'id': The value must be either a string or a number, but was '${type}'.`,
    );
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ id: 'o-8' }), local: true });
    const retried = scenario.when('RetryAfterIncident', { owner, incidentNumber, incident: 1 });
    expect(retried.sends.map(({ command }) => command)).toEqual(['CloseIncident', 'OpenSubscription']);
  });

  it('asks nothing of a worker where a boundary event has such an incident', () => {
    const { outcome } = waiting(onBoundary(true), { id: null });
    expect(outcome.sends.map(({ command }) => command)).toEqual(['RaiseIncident']);
  });

  it('does not wait where the activity itself cannot begin', () => {
    const { outcome } = waiting(onBoundary(true, { jobType: '=nothing' }));
    expect(outcome.sends.map(({ command }) => command)).toEqual(['RaiseIncident']);
  });

  it('takes the name from an expression too', () => {
    const named = draw(
      { start, caught: { kind: 'intermediateCatchEvent', event: { ...message, name: '=id + "!"' } } },
      ['start>caught'],
    );
    expect(waiting(named).opened).toMatchObject([{ name: 'o-7!' }]);
  });

  it('takes the key of a boundary event from around the activity', () => {
    const mapped = onBoundary(true, { inputs: [{ source: '="inside"', target: 'id' }] });
    expect(waiting(mapped).opened).toMatchObject([{ correlationKey: 'o-7' }]);
  });
});

describe('DeliverMessage', () => {
  it('completes a catch event with the variables of the message', () => {
    const { scenario, subscription } = waiting(caught);
    const outcome = scenario.whenSent('DeliverMessage', come(subscription, { sum: 5 }));
    expect(outcome.sends).toEqual([answer(subscription, true), closed(subscription)]);
    expect(outcome.events).toContainEqual([
      'VariablesMerged',
      { scope: INSTANCE, variables: variablesOf({ sum: 5 }), places: [1] },
    ]);
    expect(rowsOf(scenario) + scenario.tables.subscriptions.size).toBe(0);
  });

  it('merges the variables from a receive task upwards: into one of its own by that name', () => {
    const { scenario, subscription } = waiting(received);
    scenario.whenSent('DeliverMessage', come(subscription, { sum: 5, other: 6 }));
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', other: 6 });
  });

  it('maps the variables where there are output mappings, and no others', () => {
    const outputs = [{ source: '=sum + 1', target: 'total' }];
    const model = draw(
      { start, caught: { kind: 'intermediateCatchEvent', event: message, outputs }, after: task('after') },
      ['start>caught', 'caught>after'],
    );
    const { scenario, subscription } = waiting(model);
    scenario.whenSent('DeliverMessage', come(subscription, { sum: 5 }));
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', total: 6 });
  });

  it('ends the activity of an interrupting boundary event, and goes on in its place', () => {
    const model = onBoundary(true);
    const { scenario, subscription } = waiting(model);
    const { sends } = scenario.whenSent('DeliverMessage', come(subscription, { why: 'late' }));
    expect(sends.map(({ command }) => command)).toEqual([
      'ConfirmCorrelation',
      'CloseSubscription',
      'CancelJob',
      'CreateJob',
    ]);
    expect(Object.keys(elementsOf(scenario, model))).toEqual(['order', 'stopped']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: 'o-7', why: 'late' });
    expect(scenario.tables.subscriptions.size).toBe(0);
  });

  it('goes on beside the activity of one that does not interrupt, again and again', () => {
    const model = onBoundary(false);
    const { scenario, subscription, opened } = waiting(model);
    expect(opened).toMatchObject([{ interrupting: false }]);
    for (let i = 0; i < 2; i++) {
      const { sends } = scenario.whenSent('DeliverMessage', come(subscription));
      expect(sends.map(({ command }) => command)).toEqual(['ConfirmCorrelation', 'CreateJob']);
    }
    expect(scenario.tables.elements.get(INSTANCE)?.children).toBe(3);
    const work = elementsOf(scenario, model).work as number;
    const { sends } = scenario.when('CompleteElement', { element: work, job: 1, variables: [] });
    expect(sends).toEqual([closed(subscription)]);
  });

  it('changes nothing once the element is over, which the message area hears from the close', () => {
    const model = onBoundary(true);
    const { scenario, subscription } = waiting(model);
    const work = elementsOf(scenario, model).work as number;
    expect(scenario.when('CompleteElement', { element: work, job: 1, variables: [] }).sends).toEqual([
      closed(subscription),
    ]);
    expect(scenario.whenSent('DeliverMessage', come(subscription))).toMatchObject({ events: [], sends: [] });
  });

  it('is rejected by an instance that is banned, until that is cancelled', () => {
    const { scenario, subscription } = waiting(caught);
    scenario.whenSent('BanInstance', { instance: INSTANCE, text: 'a defect' });
    expect(scenario.whenSent('DeliverMessage', come(subscription))).toMatchObject({
      events: [],
      sends: [answer(subscription, false)],
    });
    expect(scenario.when('CancelInstance', { instance: INSTANCE }).sends).toEqual([closed(subscription)]);
    expect(rowsOf(scenario) + scenario.tables.subscriptions.size).toBe(0);
  });

  it('is rejected by an element that an incident holds at its end', () => {
    const outputs = [{ source: '=assert(nothing, false)', target: 'total' }];
    const model = draw({ start, caught: { kind: 'intermediateCatchEvent', event: message, outputs } }, [
      'start>caught',
    ]);
    const { scenario, subscription } = waiting(model);
    scenario.whenSent('DeliverMessage', come(subscription));
    expect(scenario.whenSent('DeliverMessage', come(subscription)).sends).toEqual([answer(subscription, false)]);
  });
});
