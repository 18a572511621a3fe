import { keyToInt64 } from '@millrace/protocol';
import { type ClientError, Status } from 'nice-grpc';
import { describe, expect, test } from 'vitest';
import { FakeBus } from './fake-bus.ts';
import { running } from './running.ts';

const minute = { low: 60_000, high: 0, unsigned: false };
const paid = { name: 'paid', correlationKey: 'order-123', timeToLive: minute };

describe('PublishMessage', () => {
  test('goes to the partition of its correlation key, of which its own key is', async () => {
    const { bus, client } = await running({}, new FakeBus(8));
    const answer = await client.PublishMessage({ ...paid, messageId: 'm', variables: '{"sum": 1.10}' });
    expect(answer.key).toMatchObject(keyToInt64({ partition: 6, area: 'message', counter: 9 }));
    expect(answer.tenantId).toBe('<default>');
    const variables = [{ name: 'sum', value: '1.10' }];
    const body = { name: 'paid', correlationKey: 'order-123', timeToLiveMs: 60_000, messageId: 'm', variables };
    expect(bus.received).toEqual([{ command: 'PublishMessage', partition: 6, body }]);
  });

  test('may have no key, no time and no variables', async () => {
    const { bus, client } = await running({}, new FakeBus(8));
    await client.PublishMessage({ name: 'paid', timeToLive: { low: -1, high: -1, unsigned: false } });
    const body = { name: 'paid', correlationKey: '', timeToLiveMs: -1, messageId: '', variables: [] };
    expect(bus.received).toEqual([{ command: 'PublishMessage', partition: 1, body }]);
  });

  test('that was published already is ALREADY_EXISTS', async () => {
    const { bus, client } = await running();
    bus.scripts.set('PublishMessage', async () => ({
      kind: 'rejected',
      rejection: { type: 'ALREADY_EXISTS', reason: 'it is there' },
    }));
    const error = await client.PublishMessage(paid).catch((reason: ClientError) => reason);
    expect(error).toMatchObject({
      code: Status.ALREADY_EXISTS,
      details: "Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': it is there",
    });
  });

  test.each([
    [{ variables: '[1]' }, 'Expected document to be a root level object'],
    [{ variables: '{' }, 'Invalid JSON value: {'],
    [{ tenantId: 'acme' }, 'but multi-tenancy is disabled'],
  ])('with %j is INVALID_ARGUMENT', async (wrong, text) => {
    const { bus, client } = await running();
    const error = await client.PublishMessage({ ...paid, ...wrong }).catch((reason: ClientError) => reason);
    expect(error).toMatchObject({ code: Status.INVALID_ARGUMENT });
    expect((error as ClientError).details).toContain(text);
    expect(bus.received).toEqual([]);
  });
});
