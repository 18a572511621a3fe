import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../../test/running.ts';

const paid = { type: 'message', name: 'paid', correlationKey: '=id' };
const cancelled = { type: 'message', name: 'cancelled', correlationKey: '=id' };
const model = draw(
  {
    s: { kind: 'startEvent' },
    gateway: { kind: 'eventBasedGateway' },
    paid: { kind: 'intermediateCatchEvent', event: paid, outputs: [{ source: '=sum', target: 'received' }] },
    cancelled: { kind: 'intermediateCatchEvent', event: cancelled },
    late: { kind: 'intermediateCatchEvent', event: { type: 'timer', kind: 'duration', value: 'PT1H' } },
    ...{ ship: task('ship'), refund: task('refund'), remind: task('remind') },
  },
  [
    ...['s>gateway', 'gateway>paid', 'gateway>cancelled', 'gateway>late'],
    ...['paid>ship', 'cancelled>refund', 'late>remind'],
  ],
);

describe('an event-based gateway', () => {
  it('waits for all its events, and continues with the first that occurs', () => {
    const { scenario, outcome } = running(model, { id: '4711' });
    const opened = outcome.sends.map(({ body }) => body as { subscription: number; name: string });
    expect(opened.map(({ name }) => name)).toEqual(['paid', 'cancelled']);
    expect(scenario.tables.subscriptions.size).toBe(3);
    const { subscription = 0 } = opened[0] ?? {};
    const { events, sends } = scenario.whenSent('DeliverMessage', {
      ...{ subscription, message: 5 },
      variables: variablesOf({ sum: 12, note: 'x' }),
    });
    expect(sends).toMatchObject([
      { command: 'ConfirmCorrelation', body: { accepted: true } },
      { command: 'CloseSubscription' },
      { command: 'CloseSubscription' },
      { command: 'CreateJob', body: { type: 'ship' } },
    ]);
    expect(events.filter(([name]) => name === 'ElementCompleted')).toHaveLength(2);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ id: '4711', received: 12 });
    expect(Object.keys(elementsOf(scenario, model))).toEqual(['order', 'ship']);
    expect(scenario.tables.subscriptions.size).toBe(0);
  });

  it('continues with a timer that is due first', () => {
    const { scenario } = running(model, { id: '4711' });
    scenario.at(3_600_001).whenDue();
    expect(Object.keys(elementsOf(scenario, model))).toEqual(['order', 'remind']);
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('raises an incident where an expression of an event fails, and waits once that is resolved', () => {
    const { scenario, outcome } = running(model);
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({ type: 'EXTRACT_VALUE_ERROR', elementId: 'gateway' });
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ id: 'x' }), local: false });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(sends.map(({ command }) => command)).toEqual(['CloseIncident', 'OpenSubscription', 'OpenSubscription']);
  });
});
