import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
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

function banInstance(clients: Clients): string[] {
  const tables = clients.simulation.states.flatMap(({ areas }) => areas.get(1)?.state.tables.instances ?? []);
  const rows = tables.flatMap((table) => [...table.entries()].map(([, row]) => (row as { banned: string }).banned));
  return rows.filter((text) => text !== '');
}
