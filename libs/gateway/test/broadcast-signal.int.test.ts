import { keyToInt64 } from '@millrace/protocol';
import { type ClientError, Status } from 'nice-grpc';
import { describe, expect, test } from 'vitest';
import { FakeBus } from './fake-bus.ts';
import { running } from './running.ts';

describe('BroadcastSignal', () => {
  test('goes to the partition of its name, of which its own key is', async () => {
    const { bus, client } = await running({}, new FakeBus(8));
    const answer = await client.BroadcastSignal({ signalName: 'order-123', variables: '{"sum": 1.10}' });
    expect(answer.key).toMatchObject(keyToInt64({ partition: 6, area: 'message', counter: 11 }));
    expect(answer.tenantId).toBe('<default>');
    const body = { name: 'order-123', variables: [{ name: 'sum', value: '1.10' }] };
    expect(bus.received).toEqual([{ command: 'BroadcastSignal', partition: 6, body }]);
  });

  test.each([
    [{ variables: '[1]' }, 'Expected document to be a root level object'],
    [{ tenantId: 'acme' }, 'but multi-tenancy is disabled'],
  ])('with %j is INVALID_ARGUMENT', async (wrong, text) => {
    const { bus, client } = await running();
    const error = await client.BroadcastSignal({ signalName: 's', ...wrong }).catch((reason: ClientError) => reason);
    expect(error).toMatchObject({ code: Status.INVALID_ARGUMENT });
    expect((error as ClientError).details).toContain(text);
    expect(bus.received).toEqual([]);
  });
});
