import type { ProcessModel } from '@millrace/bpmn-model';
import { draw, task } from '@millrace/bpmn-model/testing';
import { joinedPlacement, splitPlacement } from '@millrace/processor';
import { describe, expect, it } from 'vitest';
import { areaNumbersHeld } from '../src/areas.ts';
import { chain } from './chain.ts';
import { endless } from './endless.ts';
import { leftovers } from './leftovers.ts';
import { SteppedClients } from './stepped-clients.ts';

const mounts = {
  joined: joinedPlacement(1, areaNumbersHeld),
  split: splitPlacement(1, areaNumbersHeld),
};
const INSTANCE = 1;
/** The instance itself, its start event and its task. */
const KEYS_A_CREATE = 3;
/** In so many batches a client's command is answered, whatever else there is to do. Alone it takes one to four. */
const FEW = 12;

/** In the outboxes may be so many sends of other work. */
const ON_THEIR_WAY = 10;
/** So many of each kind of work are there at once. */
const MANY = 10_000;

/** A process is deployed, and an instance of another runs to its end. @returns the most rounds that any step took */
async function ordinary(clients: SteppedClients): Promise<number> {
  const { engine } = clients;
  const deployed = await clients.deploy(waiting(`later${clients.rows('instance.definitions')}`));
  const created = await engine.roundsFor(clients.create('order'));
  const made = await engine.roundsUntil(() => clients.rows('job.jobs') > 0);
  const polled = await engine.roundsFor(clients.poll('pay', 1));
  const pushed = await engine.roundsUntil(() => clients.jobs.length > 0);
  const completed = await engine.roundsFor(clients.complete(clients.jobs.shift()?.job ?? 0));
  expect([created, polled, completed].map(({ result }) => result.kind)).toEqual(['done', 'done', 'done']);
  return Math.max(deployed, created.rounds, made, polled.rounds, pushed, completed.rounds);
}

describe.each(Object.entries(mounts))('an endless process: %s', (_, placement) => {
  it.each([1, 22, 1_000])('%i instances of it leave room for others, and each can be cancelled', async (count) => {
    const clients = new SteppedClients(placement);
    const { engine } = clients;
    await clients.deploy(endless, chain('pay'));
    const loops = await clients.createMany('endless', count);
    for (let n = 0; n < 20; n++) await engine.round();
    expect(await ordinary(clients)).toBeLessThanOrEqual(FEW);
    expect(clients.rows('outbox')).toBeLessThanOrEqual(count + ON_THEIR_WAY);
    await engine.restart();
    for (let n = 0; n < 20; n++) await engine.round();
    expect(await ordinary(clients)).toBeLessThanOrEqual(FEW);
    expect(clients.rows('outbox')).toBeLessThanOrEqual(count + ON_THEIR_WAY);
    const cancelled = await engine.roundsFor(Promise.all(loops.map((loop) => clients.cancel(loop))));
    expect(new Set(cancelled.result.map(({ kind }) => kind))).toEqual(new Set(['done']));
    await engine.settle();
    expect(leftovers(engine)).toEqual({});
    expect(engine.failures).toEqual([]);
  });
});

describe('the time of a batch, where each look at the clock takes 0.2 ms', () => {
  /** Of a batch, with the turn that it ends with. */
  const LONGEST_MS = 10;

  it('is short, and is divided among clients and endless instances', async () => {
    const clients = new SteppedClients(mounts.joined, { readingMs: 0.2 });
    const { engine } = clients;
    await clients.deploy(endless, chain('pay'));
    await clients.createMany('endless', 20);
    const waiting = new Set(Array.from({ length: 300 }, () => clients.create('order')));
    for (const each of waiting) void each.then(() => waiting.delete(each));
    const shares: { readonly created: number; readonly steps: number }[] = [];
    for (let before = count(clients); waiting.size > 0; before = count(clients)) {
      const start = engine.now;
      await engine.round();
      expect(engine.now - start).toBeLessThan(LONGEST_MS);
      const after = count(clients);
      const created = after.instances - before.instances;
      shares.push({ created, steps: after.keys - before.keys - KEYS_A_CREATE * created });
    }
    // No command waits for many batches, however many others there are.
    for (let n = 0; n + FEW <= shares.length; n++) {
      const few = shares.slice(n, n + FEW);
      expect(few.some(({ created }) => created > 0)).toBe(true);
      expect(few.some(({ steps }) => steps > 0)).toBe(true);
    }
    expect(shares.length).toBeGreaterThan(FEW);
  });

  it('is mostly left to clients, however little each batch has to do for them', async () => {
    const [alone, beside] = [await msOfCreates(0), await msOfCreates(20)];
    expect(beside).toBeLessThan(alone * 1.5);
  });
});

/** How long some creates take, one a batch, beside endless instances. */
async function msOfCreates(loops: number): Promise<number> {
  const clients = new SteppedClients(mounts.joined, { readingMs: 0.2 });
  const { engine } = clients;
  await clients.deploy(endless, chain('pay'));
  await clients.createMany('endless', loops);
  const start = engine.now;
  for (let n = 0; n < 300; n++) {
    void clients.create('order');
    await engine.round();
  }
  return engine.now - start;
}

describe.each(Object.entries(mounts))('much work at once leaves room for other work: %s', (_, placement) => {
  it('an instance with thousands of elements ends', async () => {
    const clients = new SteppedClients(placement);
    const { engine } = clients;
    await clients.deploy(wide(MANY / 5), chain('pay'));
    const [instance = 0] = await clients.createMany('wide', 1);
    await engine.settle();
    expect(clients.rows('job.jobs')).toBe(MANY / 5);
    const cancelled = await engine.roundsFor(clients.cancel(instance));
    expect(cancelled.result.kind).toBe('done');
    expect((await engine.roundsFor(clients.create('order'))).rounds).toBeLessThanOrEqual(FEW);
    expect(clients.rows('job.jobs')).toBeGreaterThan(MANY / 10);
    await engine.settle();
    expect(clients.rows('job.jobs')).toBe(1);
  });

  it('thousands of jobs time out', async () => {
    const clients = new SteppedClients(placement);
    const { engine } = clients;
    await clients.deploy(chain('pay'));
    await clients.createMany('order', MANY);
    await engine.settle();
    const activate = async () => {
      while (clients.jobs.length < MANY) await engine.roundsFor(clients.poll('pay', MANY, 1_000));
    };
    await activate();
    const timedOut = () => MANY - activated(clients);
    engine.passTime(1_000);
    await engine.roundsUntil(() => timedOut() > 0);
    expect((await engine.roundsFor(clients.create('order'))).rounds).toBeLessThanOrEqual(FEW);
    expect((await engine.roundsFor(clients.complete(clients.jobs[0]?.job ?? 0))).rounds).toBeLessThanOrEqual(FEW);
    expect(timedOut()).toBeLessThan(MANY / 2);
    await engine.roundsUntil(() => activated(clients) === 0);
  });

  it('a message comes that thousands wait for', async () => {
    const clients = new SteppedClients(placement);
    const { engine } = clients;
    const models = Array.from({ length: MANY / 10 }, (_, n) => waiting(`waiting${n}`));
    for (let n = 0; n < models.length; n += 100) await clients.deploy(...models.slice(n, n + 100));
    await clients.deploy(chain('pay'));
    for (const { processId } of models) void clients.create(processId);
    await engine.settle();
    expect(clients.rows('message.subscriptions')).toBe(models.length);
    const published = await engine.roundsFor(clients.publish('news', 'k'));
    expect(published.result.kind).toBe('done');
    expect((await engine.roundsFor(clients.create('order'))).rounds).toBeLessThanOrEqual(FEW);
    expect(clients.rows('message.subscriptions')).toBeGreaterThan(models.length / 2);
    await engine.settle();
    expect(clients.rows('message.subscriptions')).toBe(0);
    expect(clients.rows('instance.instances')).toBe(1);
  });
});

describe.each(Object.entries(mounts))('many that an event is for leave room for other work: %s', (_, placement) => {
  it('a signal comes that thousands of instances of one process wait for', async () => {
    const clients = new SteppedClients(placement);
    const { engine } = clients;
    await clients.deploy(onEvent('waiting', 'intermediateCatchEvent', go), chain('pay'));
    await clients.createMany('waiting', MANY);
    await engine.settle();
    expect(clients.rows('instance.subscriptions')).toBe(MANY);
    expect((await engine.roundsFor(clients.broadcast('go'))).result.kind).toBe('done');
    expect((await engine.roundsFor(clients.create('order'))).rounds).toBeLessThanOrEqual(FEW);
    expect(clients.rows('instance.subscriptions')).toBeGreaterThan(MANY / 2);
    await engine.settle();
    expect(clients.rows('instance.instances')).toBe(1);
    expect(clients.rows('instance.signals') + clients.rows('instance.signalDeliveries')).toBe(0);
  });

  const timer = { type: 'timer', kind: 'duration', value: 'PT1S' };
  it.each([
    ['signal', go],
    ['time', timer],
  ])('a %s comes that starts instances of a thousand processes', async (what, event) => {
    const clients = new SteppedClients(placement);
    const { engine } = clients;
    const models = Array.from({ length: MANY / 10 }, (_, n) => onEvent(`started${n}`, 'startEvent', event));
    for (let n = 0; n < models.length; n += 100) await clients.deploy(...models.slice(n, n + 100));
    await clients.deploy(chain('pay'));
    await engine.settle();
    if (what === 'signal') await engine.roundsFor(clients.broadcast('go'));
    else engine.passTime(2_000);
    expect((await engine.roundsFor(clients.create('order'))).rounds).toBeLessThanOrEqual(FEW);
    await engine.roundsUntil(() => clients.rows('job.jobs') === models.length + 1);
    await engine.settle();
    expect(clients.rows('instance.instances')).toBe(models.length + 1);
  });
});

const go = { type: 'signal', name: 'go' };

/** A process with a task after an event. */
function onEvent(processId: string, kind: 'startEvent' | 'intermediateCatchEvent', event: object): ProcessModel {
  if (kind === 'startEvent') return draw({ begun: { kind, event }, work: task('work') }, ['begun>work'], processId);
  return draw({ start: { kind: 'startEvent' }, caught: { kind, event } }, ['start>caught'], processId);
}

/** What creates and steps of instances change. */
function count(clients: SteppedClients): { readonly instances: number; readonly keys: number } {
  const keys = clients.engine.states[0]?.areas.get(INSTANCE)?.state.nextKey ?? 0;
  return { instances: clients.rows('instance.instances'), keys };
}

/** How many jobs have a worker. */
function activated({ engine }: SteppedClients): number {
  return engine.states.reduce((sum, state) => sum + (state.namedTables().get('job.jobs')?.count('deadline') ?? 0), 0);
}

/** A process with so many tasks at once. */
function wide(tasks: number): ProcessModel {
  const ids = Array.from({ length: tasks }, (_, n) => `t${n}`);
  const nodes = Object.fromEntries(ids.map((id) => [id, task('wide')]));
  const flows = ids.map((id) => `fork>${id}`);
  return draw(
    { start: { kind: 'startEvent' }, fork: { kind: 'parallelGateway' }, ...nodes },
    ['start>fork', ...flows],
    'wide',
  );
}

/** A process that waits for a message. */
function waiting(processId: string): ProcessModel {
  const event = { type: 'message', name: 'news', correlationKey: '="k"' };
  return draw(
    { start: { kind: 'startEvent' }, news: { kind: 'intermediateCatchEvent', event } },
    ['start>news'],
    processId,
  );
}
