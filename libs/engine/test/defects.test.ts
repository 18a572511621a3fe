import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
import { rowsIn } from './history.ts';
import { forEachSeed } from './simulation/seeds.ts';
import { withDefect } from './with-defect.ts';

describe.each(Object.entries(mounts))('a defect stops one instance only: %s', (_, placement) => {
  it.each([
    ['job', 'CompleteJob'],
    ['instance', 'CompleteElement'],
  ])('in %s: %s', (area, command) =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { areas: withDefect(area, command) });
      let created = 0;
      const start = async () => {
        await clients.deploy(chain('pay'));
        for (let i = 0; i < 2; i++) await clients.create(1).then(() => created++);
      };
      void start();
      await clients.simulation.runUntil(() => created === 2);
      await clients.workUntil(['pay'], () => clients.done.length > 0);
      await clients.simulation.runUntil(() => banInstance(clients).length > 0);
      expect(clients.done[0]?.outcome).toBe('failed');
      expect(clients.simulation.failures).toContain(`a defect in ${command}`);
      // The partition goes on.
      let another: string | undefined;
      void clients.create(1).then(({ kind }) => (another = kind));
      await clients.simulation.runUntil(() => another !== undefined);
      expect(another).toBe('done');
    }, 10),
  );
});

const TTL_MS = 60_000;
const oneEvent = (kind: string, event: object) =>
  draw(
    kind === 'startEvent'
      ? { begun: { kind, event }, work: task('pay') }
      : { begun: { kind: 'startEvent' }, wait: { kind: 'intermediateCatchEvent', event }, work: task('pay') },
    kind === 'startEvent' ? ['begun>work'] : ['begun>wait', 'wait>work'],
  );

describe.each(Object.entries(mounts))('after a defect nothing waits for ever: %s', (_, placement) => {
  it('for the key of a message whose start event fails', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { areas: withDefect('instance', 'StartByEvent') });
      const { simulation } = clients;
      let isReady = false;
      const ready = async () => {
        await clients.deploy(oneEvent('startEvent', { type: 'message', name: 'paid' }));
        for (let n = 0; n < 2; n++) await clients.publish('paid', 'k', TTL_MS);
        isReady = true;
      };
      void ready();
      await simulation.runUntil(() => isReady);
      await simulation.settle();
      expect(rowsIn(simulation, 'message', 'locks')).toBe(0);
      expect(simulation.failures).toEqual(Array(2).fill('a defect in StartByEvent'));
      simulation.passTime(2 * TTL_MS);
      await simulation.runUntil(() => rowsIn(simulation, 'message', 'messages') === 0);
    }, 10));

  it('for a signal that cannot be caught', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { areas: withDefect('instance', 'CatchSignal') });
      const { simulation } = clients;
      let isReady = false;
      const ready = async () => {
        await clients.deploy(oneEvent('catch', { type: 'signal', name: 'go' }));
        await clients.create(1);
        await clients.broadcast('go');
        isReady = true;
      };
      void ready();
      await simulation.runUntil(() => isReady);
      await simulation.settle();
      expect(banInstance(clients)).toHaveLength(1);
      expect([rowsIn(simulation, 'instance', 'signals'), rowsIn(simulation, 'instance', 'signalDeliveries')]).toEqual([
        0, 0,
      ]);
    }, 10));
});

function banInstance(clients: Clients): string[] {
  const tables = clients.simulation.states.flatMap(({ areas }) => areas.get(1)?.state.tables.instances ?? []);
  const rows = tables.flatMap((table) => [...table.entries()].map(([, row]) => (row as { banned: string }).banned));
  return rows.filter((text) => text !== '');
}
