import { Status } from 'nice-grpc';
import { expect, test } from 'vitest';
import { activate, ms } from './activate.ts';
import { FakeBus } from './fake-bus.ts';
import { running } from './running.ts';

test('no long poll ends at once; a long poll ends OK without a message when its time is over', async () => {
  const { client } = await running({ longPollMs: 60 });
  expect(await activate(client)).toMatchObject({ messages: [], ended: Status.OK });
  const byDefault = await activate(client, { requestTimeout: ms(0) });
  expect(byDefault).toMatchObject({ messages: [], ended: Status.OK });
  expect(byDefault.tookMs).toBeGreaterThanOrEqual(55);
  const asked = await activate(client, { requestTimeout: ms(120) });
  expect(asked).toMatchObject({ messages: [], ended: Status.OK });
  expect(asked.tookMs).toBeGreaterThanOrEqual(115);
});

test('the request that has waited longest gets the new job, and polls that partition only', async () => {
  const bus = new FakeBus(3);
  const { client } = await running({}, bus);
  const first = activate(client, { requestTimeout: ms(60_000) });
  await expect.poll(() => bus.polls.length).toBe(3);
  const gone = new AbortController();
  const second = activate(client, { requestTimeout: ms(60_000) }, gone.signal);
  await expect.poll(() => bus.polls.length).toBe(6);
  bus.add('t', 3);
  expect(await first).toMatchObject({ messages: [1], ended: Status.OK });
  expect(bus.polls.slice(6)).toEqual([{ partition: 3, max: 10 }]);
  gone.abort();
  await second;
});

test('when it took all that it wanted, the word goes on to the next', async () => {
  const bus = new FakeBus();
  const { client } = await running({}, bus);
  const waiting = [1, 2, 3].map(() => activate(client, { requestTimeout: ms(60_000), maxJobsToActivate: 2 }));
  await expect.poll(() => bus.polls.length).toBe(3);
  for (let i = 0; i < 5; i++) bus.add('t');
  expect((await Promise.all(waiting)).map(({ messages }) => messages)).toEqual([[2], [2], [1]]);
});

test('a word that comes while a request is still polling is not lost', async () => {
  const bus = new FakeBus(2);
  const { client } = await running({}, bus);
  const waiting = activate(client, { requestTimeout: ms(60_000) });
  const { promise, resolve } = Promise.withResolvers<void>();
  bus.scripts.set('ActivateJobs', async (partition) => {
    if (partition === 2) {
      bus.scripts.clear();
      bus.add('t', 1);
      resolve();
    }
    return { kind: 'done', answer: { count: 0 } as never };
  });
  await promise;
  expect(await waiting).toMatchObject({ messages: [1], ended: Status.OK });
});

test('a probe finds the jobs whose word was lost', async () => {
  const bus = new FakeBus();
  bus.receiveJobs = ((receive) => (receiver) => {
    receive.call(bus, { push: receiver.push, jobsAvailable: () => {} });
  })(bus.receiveJobs);
  const { client } = await running({ probeMs: 30 }, bus);
  const waiting = activate(client, { requestTimeout: ms(60_000) });
  await expect.poll(() => bus.polls.length).toBeGreaterThan(0);
  bus.add('t');
  expect(await waiting).toMatchObject({ messages: [1], ended: Status.OK });
});
