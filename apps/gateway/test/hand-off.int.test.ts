import type { Client, ClientError } from 'nice-grpc';
import { Status } from 'nice-grpc';
import { describe, expect, test } from 'vitest';
import type { GatewayService } from '../src/service.ts';
import { contextOf, FakeBus, silence } from './fake-bus.ts';
import { all, running } from './running.ts';

const ms = (value: number) => ({ low: value, high: value < 0 ? -1 : 0, unsigned: false });
const base = { type: 't', worker: 'w', timeout: ms(60_000), maxJobsToActivate: 10, requestTimeout: ms(-1) };
type Part = Partial<Parameters<Client<GatewayService>['ActivateJobs']>[0]>;

/** The numbers of jobs in each message, and how the stream ended. */
async function activate(client: Client<GatewayService>, part: Part = {}, signal?: AbortSignal) {
  const messages: number[] = [];
  const started = performance.now();
  let ended: Status | string = Status.OK;
  try {
    const options = signal === undefined ? {} : { signal };
    for await (const { jobs } of client.ActivateJobs({ ...base, ...part }, options)) messages.push(jobs.length);
  } catch (error) {
    ended = (error as ClientError).code ?? String(error);
  }
  return { messages, ended, tookMs: performance.now() - started };
}

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

  test('an engine that is silent ends the stream with DEADLINE_EXCEEDED', async () => {
    const { bus, client } = await running({ requestTimeoutMs: 50 });
    bus.scripts.set('ActivateJobs', silence);
    expect(await activate(client)).toMatchObject({ ended: Status.DEADLINE_EXCEEDED });
  });

  test('jobs that were activated and never offered end it likewise, or with what there is', async () => {
    const bus = new FakeBus(2);
    const { client } = await running({ requestTimeoutMs: 50 }, bus);
    bus.mute = 1;
    bus.add('t', 1);
    expect(await activate(client)).toMatchObject({ messages: [], ended: Status.DEADLINE_EXCEEDED });
    for (const partition of [1, 2]) bus.add('t', partition);
    // This one starts at partition 2.
    expect(await activate(client)).toMatchObject({ messages: [1], ended: Status.OK });
  });
});

describe('waiting', () => {
  test('no long poll ends at once; a long poll ends OK without a message when its time is over', async () => {
    const { client } = await running({ longPollMs: 60 });
    expect((await activate(client)).tookMs).toBeLessThan(50);
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
      receive.call(bus, { offer: receiver.offer, jobsAvailable: () => {} });
    })(bus.receiveJobs);
    const { client } = await running({ probeMs: 30 }, bus);
    const waiting = activate(client, { requestTimeout: ms(60_000) });
    await expect.poll(() => bus.polls.length).toBeGreaterThan(0);
    bus.add('t');
    expect(await waiting).toMatchObject({ messages: [1], ended: Status.OK });
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
    await expect.poll(() => bus.offers.length).toBe(1);
    gone.abort();
    await waiting;
    await expect.poll(() => bus.answers).toEqual([{ refused: [{ job: 1, activation: 1 }] }]);
    expect(bus.waiting()).toBe(1);
    const late = { ...(bus.offers[0] as (typeof bus.offers)[0]), number: 99 };
    expect(await bus.offer(late)).toEqual({ refused: [{ job: 1, activation: 1 }] });
  });

  test('jobs whose data is not to be had; the request looks again at its next probe, not at once', async () => {
    const { bus, client } = await running({ probeMs: 80 });
    bus.context = (element) => (element === 101 ? undefined : contextOf(element));
    bus.add('t');
    const waiting = activate(client, { requestTimeout: ms(60_000) });
    await expect.poll(() => bus.answers).toEqual([{ refused: [{ job: 1, activation: 1 }] }]);
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

test('a repeated offer gets the same answer and is not handed on again', async () => {
  const { bus, client } = await running();
  bus.add('t');
  const messages = await all(client.ActivateJobs(base));
  expect(messages).toHaveLength(1);
  const offer = bus.offers[0] as (typeof bus.offers)[0];
  expect(await bus.offer(offer)).toEqual({ refused: [] });
  const refused = { ...offer, request: 'nobody', number: offer.number + 1 };
  expect(await bus.offer(refused)).toEqual({ refused: [{ job: 1, activation: 1 }] });
  expect(await bus.offer(refused)).toEqual({ refused: [{ job: 1, activation: 1 }] });
});

describe('a gateway that stops', () => {
  test('ends waiting streams with UNAVAILABLE and refuses what it has not handed on', async () => {
    const { bus, client, gateway } = await running();
    const idle = activate(client, { type: 'other', requestTimeout: ms(60_000) });
    bus.fetch = silence;
    bus.add('t');
    const waiting = activate(client, { requestTimeout: ms(60_000) });
    await expect.poll(() => bus.offers.length).toBe(1);
    const started = performance.now();
    await gateway.shutdown();
    expect(await idle).toMatchObject({ messages: [], ended: Status.UNAVAILABLE });
    expect(await waiting).toMatchObject({ messages: [], ended: Status.UNAVAILABLE });
    expect(bus.answers).toEqual([{ refused: [{ job: 1, activation: 1 }] }]);
    expect(performance.now() - started).toBeLessThan(150);
  });

  test('lets a call end, but not for ever', async () => {
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
    const started = performance.now();
    await second.gateway.shutdown();
    expect(performance.now() - started).toBeLessThan(500);
    await stuck;
  });
});
