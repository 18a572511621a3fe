import { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { variables } from '../../test/messages.ts';
import { type MessageShape, message } from '../area.ts';

const go = { type: 'signal', name: 'go' };
const signal = { name: 'go', variables };

describe('BroadcastSignal', () => {
  it('reaches every partition, and leaves nothing', () => {
    const area = new Scenario<MessageShape>(message, { partition: 2, partitions: 3 });
    const { answer, sends } = area.when('BroadcastSignal', signal);
    expect(answer).toEqual(['BroadcastSignalAnswer', { signal: 1 }]);
    expect(sends.map(({ command, partition = 2 }) => [command, partition])).toEqual([
      ['DeliverSignal', 1],
      ['DeliverSignal', 2],
      ['DeliverSignal', 3],
    ]);
    expect(sends[0]?.body).toEqual(signal);
    expect(area.whenSent('BroadcastSignal', signal).sends).toHaveLength(3);
    expect(area.tables.signals.size).toBe(0);
  });

  it('starts an instance of each process with a start event for it, on its own partition alone', () => {
    const area = new Scenario<MessageShape>(message, { partition: 2, partitions: 2 });
    for (const [processId, name] of [
      ['order', 'go'],
      ['other', 'stop'],
      ['bill', 'go'],
    ] as const) {
      area.whenSent('OpenStarts', { processId, definition: 10, starts: [{ ...go, name }] });
    }
    const starts = area.when('BroadcastSignal', signal).sends.filter(({ command }) => command === 'StartByEvent');
    expect(starts).toEqual(
      ['order', 'bill'].map((processId) => ({
        to: 'instance',
        command: 'StartByEvent',
        body: { processId, definition: 10, ...go, message: 0, correlationKey: '', variables },
      })),
    );
  });

  it('is sent in as many turns as its size takes, once to each', () => {
    const area = new Scenario<MessageShape>(message, { partitions: 3, turnBytes: 300 });
    for (const processId of ['order', 'bill']) {
      area.whenSent('OpenStarts', { processId, definition: 10, starts: [go] });
    }
    const large = [{ name: 'text', value: JSON.stringify('x'.repeat(250)) }];
    const outcomes = [area.when('BroadcastSignal', { name: 'go', variables: large })];
    for (const { sends } of outcomes) {
      const next = sends.find(({ command }) => command === 'ContinueBroadcast');
      if (next) outcomes.push(area.whenSent('ContinueBroadcast', next.body as { signal: number }));
    }
    const sends = outcomes.flatMap((outcome) => outcome.sends);
    const whose = sends.map(({ command, partition, body }) => [command, partition ?? 1, body]);
    expect(whose.filter(([command]) => command === 'DeliverSignal').map(([, partition]) => partition)).toEqual([
      1, 2, 3,
    ]);
    expect(whose.filter(([command]) => command === 'StartByEvent')).toMatchObject(
      [
        [{}, {}, { processId: 'order' }],
        [{}, {}, { processId: 'bill' }],
      ].map(([, , body]) => ['StartByEvent', 1, body]),
    );
    expect(outcomes.length).toBeGreaterThan(2);
    expect(area.tables.signals.size).toBe(0);
  });
});
