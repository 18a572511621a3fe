import { Status } from 'nice-grpc';
import { describe, expect, test } from 'vitest';
import { activate, base, ms } from './activate.ts';
import { contextOf, FakeBus, silence } from './fake-bus.ts';
import { all, running } from './running.ts';

describe('polling', () => {
  test('each partition with jobs is a message of its own, and the rest is asked of the next', async () => {
    const { bus, client } = await running({}, new FakeBus(3));
    for (const partition of [1, 1, 3, 3, 3, 3]) bus.add('t', partition);
    expect(await activate(client, { maxJobsToActivate: 5 })).toMatchObject({ messages: [2, 3], ended: Status.OK });
    expect(bus.polls).toEqual([
      { partition: 1, max: 5 },
      { partition: 2, max: 3 },
      { partition: 3, max: 3 },
    ]);
    expect(bus.waiting(3)).toBe(1);
  });

  test('requests of a type start at one partition after another', async () => {
    const { bus, client } = await running({}, new FakeBus(3));
    for (let i = 0; i < 4; i++) await activate(client);
    expect(bus.polls.map(({ partition }) => partition)).toEqual([1, 2, 3, 2, 3, 1, 3, 1, 2, 1, 2, 3]);
  });

  test('a partition without a leader is passed over', async () => {
    const bus = new FakeBus(2);
    const { client } = await running({}, bus);
    bus.scripts.set('ActivateJobs', async () => ({ kind: 'unavailable', reason: 'no leader' }));
    expect(await activate(client)).toMatchObject({ messages: [], ended: Status.OK });
    expect(bus.received).toHaveLength(2);
  });

  test('a partition that has no room is passed over, and the jobs of the others are handed on', async () => {
    const { bus, client } = await running({}, new FakeBus(3));
    bus.add('t', 3);
    bus.rejecting.add(1).add(2);
    expect(await activate(client)).toMatchObject({ messages: [1], ended: Status.OK });
    expect(bus.received.map(({ partition }) => partition)).toEqual([1, 2, 3]);
  });

  test('with no jobs and a partition that has no room it is RESOURCE_EXHAUSTED, waiting or not', async () => {
    const { bus, client } = await running({}, new FakeBus(3));
    bus.rejecting.add(2);
    for (const requestTimeout of [ms(-1), ms(60_000)]) {
      expect(await activate(client, { requestTimeout })).toMatchObject({
        messages: [],
        ended: Status.RESOURCE_EXHAUSTED,
        details:
          "Expected to activate jobs of type 't', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'. Please try again later.",
      });
    }
    expect(bus.received).toHaveLength(6);
  });

  test('a request that waited and is woken where there is no room leaves the others waiting', async () => {
    const { bus, client } = await running();
    const first = activate(client, { requestTimeout: ms(60_000) });
    await expect.poll(() => bus.polls.length).toBe(1);
    const second = activate(client, { requestTimeout: ms(60_000) });
    await expect.poll(() => bus.polls.length).toBe(2);
    bus.rejecting.add(1);
    bus.add('t');
    expect(await first).toMatchObject({ messages: [], ended: Status.RESOURCE_EXHAUSTED });
    expect(bus.received).toHaveLength(3);
    bus.rejecting.clear();
    expect(await activate(client)).toMatchObject({ messages: [1], ended: Status.OK });
    bus.add('t');
    expect(await second).toMatchObject({ messages: [1], ended: Status.OK });
  });

  test('an engine that is silent ends the stream with DEADLINE_EXCEEDED', async () => {
    const { bus, client } = await running({ requestTimeoutMs: 50 });
    bus.scripts.set('ActivateJobs', silence);
    expect(await activate(client)).toMatchObject({ ended: Status.DEADLINE_EXCEEDED });
  });

  test('jobs that were activated and never pushed end it likewise, or with what there is', async () => {
    const bus = new FakeBus(2);
    const { client } = await running({ requestTimeoutMs: 50 }, bus);
    bus.mute = 1;
    bus.add('t', 1);
    expect(await activate(client)).toMatchObject({ messages: [], ended: Status.DEADLINE_EXCEEDED });
    for (const partition of [1, 2]) bus.add('t', partition);
    // This one starts at partition 2.
    expect(await activate(client)).toMatchObject({ messages: [1], ended: Status.OK });
  });

  test('jobs that are not pushed before their time is over are looked for again', async () => {
    const { bus, client } = await running({ requestTimeoutMs: 60_000 });
    bus.mute = 1;
    bus.add('t');
    const waiting = activate(client, { timeout: ms(50), requestTimeout: ms(60_000) });
    await expect.poll(() => bus.waiting()).toBe(0);
    bus.mute = 0;
    bus.add('t');
    expect(await waiting).toMatchObject({ messages: [1], ended: Status.OK });
  });

  test('jobs that are pushed when their time is over are not handed on in place of others', async () => {
    const { bus, client } = await running({ requestTimeoutMs: 60_000, probeMs: 50 });
    bus.mute = 1;
    bus.add('t', 1, 0, 1);
    const waiting = activate(client, { timeout: ms(50), requestTimeout: ms(60_000) });
    // It looks again: it has given up the first.
    await expect.poll(() => bus.polls.length).toBeGreaterThan(1);
    const late = bus.push(bus.pushes[0] as (typeof bus.pushes)[0]);
    bus.mute = 0;
    bus.add('t', 1, 0, 2);
    expect(await waiting).toMatchObject({ messages: [1], ended: Status.OK });
    expect(await late).toEqual({ yielded: [{ job: 1, activation: 1 }] });
    expect(bus.answers).toEqual([{ yielded: [] }]);
  });
});

describe('what is not handed on is given back', () => {
  test('jobs for a request that is over', async () => {
    const { bus, client } = await running({ requestTimeoutMs: 60_000 });
    const gone = new AbortController();
    bus.fetch = silence;
    const waiting = activate(client, { requestTimeout: ms(60_000) }, gone.signal);
    await expect.poll(() => bus.polls.length).toBe(1);
    bus.add('t');
    await expect.poll(() => bus.pushes.length).toBe(1);
    gone.abort();
    await waiting;
    await expect.poll(() => bus.answers).toEqual([{ yielded: [{ job: 1, activation: 1 }] }]);
    expect(bus.waiting()).toBe(1);
    const late = { ...(bus.pushes[0] as (typeof bus.pushes)[0]), number: 99 };
    expect(await bus.push(late)).toEqual({ yielded: [{ job: 1, activation: 1 }] });
  });

  test('jobs whose data is not to be had; the request looks again at its next probe, not at once', async () => {
    const { bus, client } = await running({ probeMs: 80 });
    bus.context = (element) => (element === 101 ? undefined : contextOf(element));
    bus.add('t');
    const waiting = activate(client, { requestTimeout: ms(60_000) });
    await expect.poll(() => bus.answers).toEqual([{ yielded: [{ job: 1, activation: 1 }] }]);
    expect(bus.polls).toHaveLength(1);
    bus.context = contextOf;
    expect(await waiting).toMatchObject({ messages: [1], ended: Status.OK });
    expect(bus.polls).toHaveLength(2);
  });

  test('all jobs when the data cannot be fetched at all', async () => {
    const logged: string[] = [];
    const { bus, client } = await running({ log: { error: (text) => logged.push(text) } });
    bus.fetch = () => Promise.reject(new Error('gone'));
    bus.add('t');
    bus.add('t');
    expect(await activate(client)).toMatchObject({ messages: [], ended: Status.OK });
    expect(bus.waiting()).toBe(2);
    expect(logged).toEqual(['Data of jobs could not be fetched']);
  });

  test('jobs beyond the size of a message', async () => {
    const { bus, client } = await running({ maxMessageBytes: 3_000 });
    bus.context = (element) => contextOf(element, `"${'é'.repeat(500)}"`);
    for (let i = 0; i < 5; i++) bus.add('t');
    expect(await activate(client)).toMatchObject({ messages: [2], ended: Status.OK });
    expect(bus.waiting()).toBe(3);
  });
});

test('a repeated push gets the same answer and is not handed on again', async () => {
  const { bus, client } = await running();
  bus.add('t');
  const messages = await all(client.ActivateJobs(base));
  expect(messages).toHaveLength(1);
  const push = bus.pushes[0] as (typeof bus.pushes)[0];
  expect(await bus.push(push)).toEqual({ yielded: [] });
  const yielded = { ...push, request: 'nobody', number: push.number + 1 };
  expect(await bus.push(yielded)).toEqual({ yielded: [{ job: 1, activation: 1 }] });
  expect(await bus.push(yielded)).toEqual({ yielded: [{ job: 1, activation: 1 }] });
});
