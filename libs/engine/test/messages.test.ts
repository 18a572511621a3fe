import { draw, task } from '@millrace/bpmn-model/testing';
import type { Area } from '@millrace/kernel';
import { describe, expect, it } from 'vitest';
import { Clients, mounts } from './clients.ts';
import { countEvents, eventNames, rowKeysIn, rowsIn } from './history.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';
import { withDefect } from './with-defect.ts';

const message = { type: 'message', name: 'paid', correlationKey: '=id' };
const start = { kind: 'startEvent' } as const;
const KEY = 'order-7';
/** Longer than a test goes on, in milliseconds; and a time after which it is over. */
const LONG_MS = 1e9;
const AFTER_LONG_MS = 2e9;

/** Whether all seeds are run: one alone need not reach what many do. */
const isWhole = process.env.SEED === undefined;

/** Waits for one message, and is over with it. */
const oneCatch = draw({ start, caught: { kind: 'intermediateCatchEvent', event: message } }, ['start>caught']);
/** A worker is at work, and a message may end that, or start more beside it. */
const atWork = (interrupting: boolean) =>
  draw(
    {
      start,
      work: task('work'),
      came: { kind: 'boundaryEvent', on: 'work', event: message, interrupting },
      more: task('more'),
    },
    ['start>work', 'came>more'],
  );

const withId = (id: string) => [{ name: 'id', value: JSON.stringify(id) }];

/** Starts instances of a process on random partitions, and lets all of them come to where they wait. */
async function waiting(
  seed: number,
  placement: (typeof mounts)[string],
  model: typeof oneCatch,
  instances: number,
  areas?: readonly Area[],
): Promise<Clients> {
  const clients = await Clients.start(seed, placement, areas ? { areas } : {});
  const { simulation } = clients;
  const startAll = async () => {
    await clients.deploy(model);
    for (let i = 0; i < instances; i++) await clients.create(clients.anyPartition(), 'order', withId(KEY));
  };
  void startAll();
  const isThere = () => rowsIn(simulation, 'message', 'subscriptions') === instances;
  await simulation.runUntil(() => isThere() && (model === oneCatch || rowsIn(simulation, 'job', 'jobs') === instances));
  return clients;
}

/** The oldest row of a table: its partition and its key. */
function first(clients: Clients, area: 'instance' | 'job', table: string): [partition: number, key: number] {
  const [oldest] = rowKeysIn(clients.simulation, area, table);
  if (!oldest) throw new Error(`There is nothing in ${area}.${table}`);
  return [oldest.partition, oldest.key];
}

/** Runs until nothing goes on by itself, and says how often each event of the message area was logged. */
async function settled(clients: Clients) {
  await clients.simulation.settle();
  return countEvents(clients.simulation, 'message');
}

/** Lets everything end: workers do what is to be done, and the time of every message passes. */
async function toEnd(clients: Clients): Promise<void> {
  const { simulation } = clients;
  simulation.passTime(AFTER_LONG_MS);
  await clients.workUntil(['work', 'more'], () => Object.keys(leftovers(simulation)).length === 0);
  await simulation.runToEnd();
  expect(leftovers(simulation)).toEqual({});
  expect(simulation.failures).toEqual([]);
}

describe.each(Object.entries(mounts))('messages: %s', (name, placement) => {
  const isSplit = name.startsWith('split');

  it('come to those who wait, whether they are published before, while or after the wait begins', async () => {
    const reached = { buffered: 0, atOnce: 0 };
    await forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement);
      const { simulation } = clients;
      let isDeployed = false;
      void clients.deploy(oneCatch).then(() => (isDeployed = true));
      await simulation.runUntil(() => isDeployed);
      for (const id of ['a', 'b']) {
        void clients.publish('paid', id, LONG_MS);
        void clients.create(clients.anyPartition(), 'order', withId(id));
      }
      for (const id of ['c', 'd']) void clients.create(clients.anyPartition(), 'order', withId(id));
      await simulation.runUntil(() => rowsIn(simulation, 'message', 'subscriptions') > 0);
      for (const id of ['c', 'd']) void clients.publish('paid', id, LONG_MS);
      const counts = await settled(clients);
      expect(counts).toMatchObject({
        MessagePublished: 4,
        MessageSent: 4,
        MessageCorrelated: 4,
        SubscriptionClosed: 4,
      });
      const events = await eventNames(simulation, 'message');
      events.forEach((event, index) => {
        if (event !== 'MessageSent') return;
        if (events[index - 1] === 'SubscriptionOpened') reached.buffered++;
        if (events[index - 1] === 'MessagePublished') reached.atOnce++;
      });
      await toEnd(clients);
    }, 4);
    if (isWhole) expect(Math.min(reached.buffered, reached.atOnce)).toBeGreaterThan(0);
  });

  it.each(['complete', 'cancel'] as const)(
    'go on to the next where an element ends while one comes to it: %s',
    async (how) => {
      let reached = 0;
      await forEachSeed(async (seed) => {
        const clients = await waiting(seed, placement, atWork(true), 2);
        const { simulation } = clients;
        // Who has waited longest is served first, so this is whom the message is sent to.
        if (how === 'cancel') void clients.cancel(...first(clients, 'instance', 'instances'));
        else void clients.complete(...first(clients, 'job', 'jobs'));
        void clients.publish('paid', KEY, 0);
        const { MessageCorrelated, MessageRejected = 0 } = await settled(clients);
        // It was not to be buffered, and is not lost all the same: the other one waited in time.
        expect(MessageCorrelated).toBe(1);
        expect(rowsIn(simulation, 'message', 'messages')).toBe(0);
        reached += MessageRejected;
        await toEnd(clients);
      }, 2);
      if (isSplit && isWhole) expect(reached).toBeGreaterThan(0);
    },
  );

  it('come one at a time: a second finds the only subscription taken', async () => {
    let reached = 0;
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneCatch, 1);
      for (let i = 0; i < 2; i++) void clients.publish('paid', KEY, 0);
      const { MessageCorrelated, MessageRemoved, MessageSent } = await settled(clients);
      expect({ MessageCorrelated, MessageRemoved, MessageSent }).toEqual({
        MessageCorrelated: 1,
        MessageRemoved: 2,
        MessageSent: 1,
      });
      const events = await eventNames(clients.simulation, 'message');
      if (events.lastIndexOf('MessagePublished') < events.indexOf('MessageCorrelated')) reached++;
      await toEnd(clients);
    }, 2);
    if (isSplit && isWhole) expect(reached).toBeGreaterThan(0);
  });

  it('come all, one after another, to a boundary event that does not interrupt', async () => {
    let reached = 0;
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, atWork(false), 1);
      for (let i = 0; i < 3; i++) void clients.publish('paid', KEY, LONG_MS);
      const { MessageCorrelated } = await settled(clients);
      expect(MessageCorrelated).toBe(3);
      expect(rowsIn(clients.simulation, 'job', 'jobs')).toBe(4);
      const events = await eventNames(clients.simulation, 'message');
      if (events.lastIndexOf('MessagePublished') < events.lastIndexOf('MessageSent') - 1) reached++;
      await toEnd(clients);
    }, 2);
    if (isSplit && isWhole) expect(reached).toBeGreaterThan(0);
  });

  it('are for one instance of a process each', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneCatch, 3);
      for (let i = 0; i < 2; i++) void clients.publish('paid', KEY, LONG_MS);
      expect(await settled(clients)).toMatchObject({ MessageCorrelated: 2 });
      expect(rowsIn(clients.simulation, 'instance', 'instances')).toBe(1);
      void clients.publish('paid', KEY, 0);
      expect(await settled(clients)).toMatchObject({ MessageCorrelated: 3 });
      await toEnd(clients);
    }, 4));

  it('whose time ends while they are on their way are taken all the same, or not at all', async () => {
    let reached = 0;
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, atWork(true), 1);
      const { simulation } = clients;
      void clients.publish('paid', KEY, 1_000);
      await simulation.runUntil(() => rowsIn(simulation, 'message', 'messages') > 0);
      void clients.complete(...first(clients, 'job', 'jobs'));
      simulation.passTime(1_000);
      const { MessageExpired = 0, MessageRemoved } = await settled(clients);
      expect(MessageRemoved).toBe(1);
      reached += MessageExpired;
      await toEnd(clients);
    }, 2);
    if (isSplit && isWhole) expect(reached).toBeGreaterThan(0);
  });

  it('whose instance is banned by them go on to the next once it is cancelled', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneCatch, 1, withDefect('instance', 'DeliverMessage'));
      const { simulation } = clients;
      void clients.publish('paid', KEY, 0);
      expect(await settled(clients)).toMatchObject({ MessageSent: 1 });
      expect(simulation.failures).toEqual(['a defect in DeliverMessage']);
      void clients.cancel(...first(clients, 'instance', 'instances'));
      expect(await settled(clients)).toMatchObject({ MessageRejected: 1, MessageRemoved: 1, SubscriptionClosed: 1 });
      await simulation.runToEnd();
      expect(leftovers(simulation)).toEqual({});
    }, 10));

  it('are neither lost nor taken twice, whichever processor crashes whenever', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement);
      const { simulation } = clients;
      let isDeployed = false;
      void clients.deploy(oneCatch).then(() => (isDeployed = true));
      await simulation.runUntil(() => isDeployed);
      simulation.crashes = 0.01;
      const published: string[] = [];
      for (const id of ['a', 'b', 'c', 'd']) {
        void clients.create(clients.anyPartition(), 'order', withId(id));
        void clients.publish('paid', id, LONG_MS).then(() => published.push(id));
      }
      await simulation.runUntil(() => simulation.crashed >= 4);
      simulation.crashes = 0;
      const { MessageCorrelated = 0, MessagePublished = 0 } = await settled(clients);
      expect(MessageCorrelated).toBeLessThanOrEqual(MessagePublished);
      expect(MessagePublished).toBeGreaterThanOrEqual(published.length);
      // What still waits has lost its message with its publisher's answer: published again, it comes.
      for (const id of ['a', 'b', 'c', 'd']) void clients.publish('paid', id, LONG_MS);
      await settled(clients);
      expect(rowsIn(simulation, 'instance', 'instances')).toBe(0);
      await toEnd(clients);
    }, 4));
});
