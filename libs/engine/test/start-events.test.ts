import { draw, task } from '@millrace/bpmn-model/testing';
import type { Answers } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { Clients, mounts } from './clients.ts';
import { countEvents, rowKeysIn, rowsIn } from './history.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';

const LONG_MS = 1e9;
const AFTER_LONG_MS = 2e9;
const KEY = 'order-7';
/** Enough of them for one to come in between what a deployment does. */
const MOST_SIGNALS = 10;
/** Whether all seeds are run: one alone need not reach what many do. */
const isWhole = process.env.SEED === undefined;

/** A process that an event starts, with a worker at work. */
const startedBy = (event: object, type = 'work') =>
  draw({ begun: { kind: 'startEvent', event }, work: task(type) }, ['begun>work']);
const byMessage = (type = 'work') => startedBy({ type: 'message', name: 'paid' }, type);
const bySignal = startedBy({ type: 'signal', name: 'go' });
const byTimer = (value: string) => startedBy({ type: 'timer', kind: 'cycle', value });

async function deployed(seed: number, placement: (typeof mounts)[string], ...models: ReturnType<typeof startedBy>[]) {
  const clients = await Clients.start(seed, placement);
  const definitions: number[] = [];
  const deployAll = async () => {
    for (const [index, model] of models.entries()) {
      const { answer } = await clients.deploy(model, `version-${index}.bpmn`);
      definitions.push((answer as Answers['DeployResourcesAnswer']).definitions[0]?.definition ?? 0);
    }
  };
  void deployAll();
  await clients.simulation.runUntil(() => definitions.length === models.length);
  return { clients, simulation: clients.simulation, definitions };
}

/** How many instances were created, over all partitions. */
async function created({ simulation }: Clients): Promise<number> {
  return (await countEvents(simulation, 'instance')).InstanceCreated ?? 0;
}

/** Workers do all that is to be done until nothing is left, not even a definition. */
async function toEnd(clients: Clients, definitions: readonly number[]): Promise<void> {
  const { simulation } = clients;
  await clients.workUntil(['work', 'newer'], () => rowsIn(simulation, 'instance', 'instances') === 0);
  simulation.passTime(AFTER_LONG_MS);
  await simulation.settle();
  for (const definition of definitions) {
    let isGone = false;
    void clients.remove(definition).then(() => (isGone = true));
    await simulation.runUntil(() => isGone);
  }
  await simulation.runToEnd();
  expect(leftovers(simulation)).toEqual({});
  expect(simulation.failures).toEqual([]);
}

describe.each(Object.entries(mounts))('start events: %s', (name, placement) => {
  const isSplit = name.startsWith('split');

  it('for messages that are published once the deployment is answered start one instance each', () =>
    forEachSeed(async (seed) => {
      const { clients, simulation, definitions } = await deployed(seed, placement, byMessage());
      for (const key of ['a', 'b', 'c', '', '']) void clients.publish('paid', key, 0);
      await simulation.settle();
      expect(await created(clients)).toBe(5);
      expect(rowsIn(simulation, 'message', 'locks')).toBe(3);
      await toEnd(clients, definitions);
    }, 4));

  it('start one instance with a key at a time, and lose no message that is buffered', () =>
    forEachSeed(async (seed) => {
      const { clients, simulation, definitions } = await deployed(seed, placement, byMessage());
      const messages = 4;
      for (let n = 0; n < messages; n++) void clients.publish('paid', KEY, LONG_MS);
      let most = 0;
      await clients.workUntil(['work'], () => {
        most = Math.max(most, rowsIn(simulation, 'instance', 'instances'));
        return clients.done.length === messages && rowsIn(simulation, 'message', 'locks') === 0;
      });
      expect(most).toBe(1);
      expect(await created(clients)).toBe(messages);
      await toEnd(clients, definitions);
    }, 4));

  it('start nothing twice and lose nothing where an instance ends, a message comes and a version is deployed at once', async () => {
    await forEachSeed(async (seed) => {
      const { clients, simulation, definitions } = await deployed(seed, placement, byMessage());
      void clients.publish('paid', KEY, 0);
      await simulation.runUntil(() => rowsIn(simulation, 'job', 'jobs') === 1);
      const [job] = rowKeysIn(simulation, 'job', 'jobs');
      if (!job) throw new Error('There is no job');
      const acts = [
        () => void clients.complete(job.partition, job.key),
        () => void clients.publish('paid', KEY, LONG_MS),
        () =>
          void clients.deploy(byMessage('newer'), 'newer.bpmn').then(({ answer }) => {
            definitions.unshift((answer as Answers['DeployResourcesAnswer']).definitions[0]?.definition ?? 0);
          }),
      ];
      for (const act of acts.sort(() => simulation.random() - 0.5)) {
        act();
        let steps = Math.floor(simulation.random() * 30);
        await simulation.runUntil(() => steps-- <= 0);
      }
      await simulation.settle();
      expect(await created(clients)).toBe(2);
      await toEnd(clients, definitions);
    }, 1);
  });

  it('for a message that races with the deletion of the newest version start an instance of that or the one before', async () => {
    const reached = { older: 0, newer: 0 };
    await forEachSeed(async (seed) => {
      const { clients, simulation, definitions } = await deployed(seed, placement, byMessage(), byMessage('newer'));
      const [first = 0, second = 0] = definitions;
      let outcome = '';
      const acts = [
        () => void clients.publish('paid', KEY, 0),
        () =>
          void clients.remove(second).then((removed) => {
            outcome = removed.kind === 'done' && !removed.answer.running ? 'deleted' : 'kept';
          }),
      ];
      for (const act of simulation.random() < 0.5 ? acts : acts.reverse()) {
        act();
        let steps = Math.floor(simulation.random() * 40);
        await simulation.runUntil(() => steps-- <= 0);
      }
      await simulation.runUntil(() => outcome !== '');
      await simulation.settle();
      expect(await created(clients)).toBe(1);
      reached[outcome === 'deleted' ? 'older' : 'newer']++;
      const [instance] = rowKeysIn(simulation, 'instance', 'instances');
      expect(instance).toBeDefined();
      await toEnd(clients, outcome === 'deleted' ? [first] : [second, first]);
    }, 1);
    if (isSplit && isWhole) expect(Math.min(reached.older, reached.newer)).toBeGreaterThan(0);
  });

  it('are neither lost nor taken twice, whichever processor crashes whenever', () =>
    forEachSeed(async (seed) => {
      const { clients, simulation, definitions } = await deployed(seed, placement, byMessage());
      simulation.crashes = 0.01;
      const acknowledged: string[] = [];
      for (const key of ['a', 'b', 'c', 'd']) {
        void clients.publish('paid', key, LONG_MS).then(() => acknowledged.push(key));
      }
      await simulation.runUntil(() => simulation.crashed >= 3);
      simulation.crashes = 0;
      await simulation.settle();
      const { MessagePublished = 0 } = await countEvents(simulation, 'message');
      expect(await created(clients)).toBe(MessagePublished);
      expect(MessagePublished).toBeGreaterThanOrEqual(acknowledged.length);
      await toEnd(clients, definitions);
    }, 4));

  it('for a signal start one instance in the cluster, and the signal reaches all that wait for it', () =>
    forEachSeed(async (seed) => {
      const waiting = draw(
        {
          ...{ start: { kind: 'startEvent' }, work: task('work') },
          caught: { kind: 'intermediateCatchEvent', event: { type: 'signal', name: 'go' } },
        },
        ['start>caught', 'caught>work'],
      );
      const clients = await Clients.start(seed, placement);
      const { simulation } = clients;
      const definitions: number[] = [];
      const deployBoth = async () => {
        for (const [model, file] of [
          [{ ...waiting, processId: 'waiting' }, 'w.bpmn'],
          [bySignal, 'o.bpmn'],
        ] as const) {
          const { answer } = await clients.deploy(model, file);
          definitions.push((answer as Answers['DeployResourcesAnswer']).definitions[0]?.definition ?? 0);
        }
        for (let partition = 1; partition <= clients.partitions; partition++) {
          for (let n = 0; n < 3; n++) await clients.create(partition, 'waiting');
        }
      };
      void deployBoth();
      const wait = 3 * clients.partitions;
      await simulation.runUntil(() => rowsIn(simulation, 'instance', 'subscriptions') === wait);
      void clients.broadcast('go');
      await simulation.settle();
      expect(rowsIn(simulation, 'instance', 'subscriptions')).toBe(0);
      expect(await created(clients)).toBe(wait + 1);
      expect(rowsIn(simulation, 'job', 'jobs')).toBe(wait + 1);
      await toEnd(clients, definitions);
    }, 4));

  it('for signals that race with the deployment start one instance each or none, also where a partition has not got it', async () => {
    let parked = 0;
    await forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement);
      const { simulation } = clients;
      const definitions: number[] = [];
      void clients.deploy(bySignal).then(({ answer }) => {
        definitions.push((answer as Answers['DeployResourcesAnswer']).definitions[0]?.definition ?? 0);
      });
      let broadcasts = 0;
      await simulation.runUntil(() => {
        if (broadcasts < MOST_SIGNALS && simulation.random() < 0.2) {
          broadcasts++;
          void clients.broadcast('go');
        }
        return definitions.length > 0;
      });
      await simulation.settle();
      const before = await created(clients);
      // Each that the message area had a start event for.
      expect(before).toBe((await countEvents(simulation, 'message')).SignalSent ?? 0);
      void clients.broadcast('go');
      await simulation.settle();
      expect(await created(clients)).toBe(before + 1);
      parked += (await countEvents(simulation, 'instance')).StartParked ?? 0;
      await toEnd(clients, definitions);
    }, 1);
    if (isSplit && isWhole) expect(parked).toBeGreaterThan(0);
  });

  it('for a time start one instance in the cluster each time, until a newer version takes their place', () =>
    forEachSeed(async (seed) => {
      const { clients, simulation, definitions } = await deployed(seed, placement, byTimer('R/PT60S'));
      for (let instances = 1; instances <= 3; instances++) {
        simulation.passTime(60_000);
        await simulation.runUntil(() => rowsIn(simulation, 'instance', 'instances') === instances);
      }
      let isReplaced = false;
      void clients.deploy(byMessage('newer'), 'newer.bpmn').then(({ answer }) => {
        definitions.unshift((answer as Answers['DeployResourcesAnswer']).definitions[0]?.definition ?? 0);
        isReplaced = true;
      });
      await simulation.runUntil(() => isReplaced);
      simulation.passTime(600_000);
      await simulation.settle();
      expect(await created(clients)).toBe(3);
      await toEnd(clients, definitions);
    }, 4));
});
