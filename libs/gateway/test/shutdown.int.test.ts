import { Status } from 'nice-grpc';
import { expect, test } from 'vitest';
import { activate, ms } from './activate.ts';
import { silence } from './fake-bus.ts';
import { running } from './running.ts';

test('a gateway that stops ends waiting streams with UNAVAILABLE and rejects what it has not handed on', async () => {
  const { bus, client, gateway } = await running();
  const idle = activate(client, { type: 'other', requestTimeout: ms(60_000) });
  bus.fetch = silence;
  bus.add('t');
  const waiting = activate(client, { requestTimeout: ms(60_000) });
  await expect.poll(() => bus.pushes.length).toBe(1);
  await gateway.shutdown();
  expect(await idle).toMatchObject({ messages: [], ended: Status.UNAVAILABLE });
  expect(await waiting).toMatchObject({ messages: [], ended: Status.UNAVAILABLE });
  expect(bus.answers).toEqual([{ yielded: [{ job: 1, activation: 1 }] }]);
});

test('it lets a call end, but not for ever', async () => {
  const { bus, client, gateway } = await running({ shutdownMs: 100 });
  const { promise, resolve } = Promise.withResolvers<void>();
  bus.scripts.set('CreateInstance', () => promise.then(() => ({ kind: 'unavailable', reason: 'x' })));
  const ending = client.CreateProcessInstance({ bpmnProcessId: 'p' });
  await expect.poll(() => bus.received.length).toBe(1);
  setTimeout(resolve, 20);
  const stopped = gateway.shutdown();
  await expect(ending).rejects.toMatchObject({ details: expect.stringContaining('x') });
  await stopped;

  const second = await running({ shutdownMs: 50 });
  second.bus.scripts.set('CreateInstance', silence);
  const stuck = second.client.CreateProcessInstance({ bpmnProcessId: 'p' }).catch(() => {});
  await expect.poll(() => second.bus.received.length).toBe(1);
  // The call would never end: that this comes back is what is shown.
  await second.gateway.shutdown();
  await stuck;
});
