/**
 * The engine with its logs on a simulated disk: whatever was not synced may be gone, torn or there after a loss of power,
 * at any moment, starts among them. `SEEDS=20000 npx vitest run power-cut` in libs/engine runs longer, `SEED=7` one seed.
 */

import { describe, expect, it } from 'vitest';
import { mounts } from './clients.ts';
import { leftovers } from './leftovers.ts';
import { MachineClients } from './machine-clients.ts';
import { forEachSeed } from './simulation/seeds.ts';

const TASKS = ['pick', 'pack'];
const INSTANCES = 6;
const CUTS = 4;
/** How often the clients look whether the power is to go, in steps of the machine. */
const CUT_CHANCE = 0.01;

describe.each(Object.entries(mounts))('a loss of power loses nothing that was acknowledged: %s', (_, placement) => {
  it('every acknowledged deploy, create and complete is there, and each job is completed once', () =>
    forEachSeed(async (seed) => {
      const clients = await MachineClients.start(seed, placement, TASKS);
      const { machine } = clients;
      if (!machine) return;
      for (let life = 0; life <= CUTS; life++) {
        // Its answer may never come: then it is deployed again, which is the same once it was there.
        if (clients.deploys === 0) clients.deploy();
        let steps = 0;
        const isOver = () => machine.random() < CUT_CHANCE || ++steps > 600;
        await clients.workUntil(() => clients.deploys > 0 || isOver());
        for (let i = 0; i < INSTANCES / 2; i++) clients.create();
        await clients.workUntil(isOver);
        await machine.cut();
      }
      await clients.workUntil(() => Object.keys(leftovers(machine)).length === 0);
      await machine.runToEnd();
      await machine.cut();
      expect(leftovers(machine)).toEqual({});
      const { created, completed } = clients.history();
      for (const instance of clients.created) expect(created).toContain(instance);
      for (const job of clients.completed) expect(completed).toContain(job);
      expect(new Set(completed).size).toBe(completed.length);
      expect(completed.length).toBe(created.length * TASKS.length);
      machine.close();
    }, 12));
});
