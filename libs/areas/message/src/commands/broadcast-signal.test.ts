import { Scenario } from '@millrace/kernel/testing';
import { expect, it } from 'vitest';
import { variables } from '../../test/messages.ts';
import { type MessageShape, message } from '../area.ts';

it('BroadcastSignal reaches every partition, and leaves nothing', () => {
  const area = new Scenario<MessageShape>(message, { partition: 2, partitions: 3 });
  const { answer, sends } = area.when('BroadcastSignal', { name: 'stop', variables });
  expect(answer).toEqual(['BroadcastSignalAnswer', { signal: 1 }]);
  expect(sends.map(({ command, partition = 2 }) => [command, partition])).toEqual([
    ['DeliverSignal', 1],
    ['DeliverSignal', 2],
    ['DeliverSignal', 3],
  ]);
  expect(sends[0]?.body).toEqual({ name: 'stop', variables });
  expect(area.whenSent('BroadcastSignal', { name: 'stop', variables }).sends).toHaveLength(3);
});
