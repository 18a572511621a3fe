import { draw } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';

const full = { type: 'publish', name: '=kind', correlationKey: '=id', messageId: '=id + "-1"', timeToLive: '=wait' };
const throwing = (work: object, inputs: object[] = [], outputs: object[] = []) =>
  draw({ s: { kind: 'startEvent' }, t: { kind: 'endEvent', event: { type: 'message', work }, inputs, outputs } }, [
    's>t',
  ]);

describe('a message that the engine publishes', () => {
  it('has the variables of its own, and the element goes on at once', () => {
    const model = throwing(full, [{ source: '=total * 2', target: 'sum' }]);
    const { scenario, outcome } = running(model, { kind: 'paid', id: 'order-1', wait: 'PT1M', total: 3 });
    expect(outcome.sends).toEqual([
      {
        to: 'message',
        command: 'PublishMessage',
        body: {
          name: 'paid',
          correlationKey: 'order-1',
          messageId: 'order-1-1',
          timeToLiveMs: 60_000,
          variables: variablesOf({ sum: 6 }),
        },
      },
    ]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('is for those that wait already where it has no time to live; its key may be a text or a number', () => {
    const publishedWith = (correlationKey: string) => {
      const { outcome } = running(throwing({ type: 'publish', name: 'm', correlationKey }), { id: 12 });
      return outcome.sends[0]?.body;
    };
    expect(publishedWith('k')).toMatchObject({ correlationKey: 'k', messageId: '', timeToLiveMs: 0, variables: [] });
    expect(publishedWith('=id')).toMatchObject({ correlationKey: '12' });
  });

  it.each([
    [{ kind: 1 }, "Expected result of the expression 'kind' to be 'STRING', but was 'NUMBER'."],
    [
      { id: true },
      "Failed to extract the correlation key for 'id': The value must be either a string or a number, but was 'BOOLEAN'.",
    ],
    [{ wait: 'soon' }, "Invalid duration format 'soon' for expression '=wait'."],
  ])('raises an incident where it cannot be made, and is published after its retry: %j', (wrong, text) => {
    const right = { kind: 'paid', id: 'k', wait: 'PT1M' };
    const { scenario, outcome } = running(throwing(full), { ...right, ...wrong });
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({ type: 'EXTRACT_VALUE_ERROR', text: expect.stringContaining(text.slice(0, 40)) });
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf(right), local: true });
    const { sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(sends).toMatchObject([{ command: 'CloseIncident' }, { command: 'PublishMessage' }]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('lets output mappings set variables', () => {
    const model = draw(
      {
        s: { kind: 'startEvent' },
        t: {
          kind: 'sendTask',
          work: { type: 'publish', name: 'm', correlationKey: 'k' },
          outputs: [{ source: '=1', target: 'sent' }],
        },
        wait: { kind: 'receiveTask', event: { type: 'message', name: 'm', correlationKey: '="k"' } },
      },
      ['s>t', 't>wait'],
    );
    const { scenario } = running(model);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ sent: 1 });
  });
});
