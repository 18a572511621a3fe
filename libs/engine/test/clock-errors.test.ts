import { describe, expect, it } from 'vitest';
import { Clients, mounts } from './clients.ts';
import { rowsIn } from './history.ts';
import { forEachSeed } from './simulation/seeds.ts';

const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TTL_MS = 5_000;
/** While time is ahead of the wall clock it goes a tenth slower; besides, a step of the simulation may take 0.4 s. */
const LATEST_MS = TTL_MS / 0.9 + 2_000;

const messages = ({ simulation }: Clients) => rowsIn(simulation, 'message', 'messages');

/** Publishes a message and measures by the true time how long it is buffered, while something happens now and then. */
async function lifetime(clients: Clients, meanwhile: () => void = () => {}): Promise<number> {
  const { simulation } = clients;
  const before = messages(clients);
  void clients.publish('paid', 'order-7', TTL_MS);
  await simulation.runUntil(() => messages(clients) > before);
  const born = simulation.time;
  await simulation.runUntil(() => {
    if (simulation.random() < 0.01) meanwhile();
    return messages(clients) === before;
  });
  return simulation.time - born;
}

/** Time passes in steps in which a jump is seen. */
function pass(clients: Clients, ms: number): void {
  for (let passed = 0; passed < ms; passed += SECOND) clients.simulation.passTime(SECOND);
}

describe.each(Object.entries(mounts))('an error of the wall clock: %s', (_, placement) => {
  it('does not change how long anything takes while it is new, whatever it is, and over crashes', async () => {
    await forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { systemClock: true });
      const { simulation } = clients;
      const errors = [0, -HOUR, HOUR, -DAY, DAY, -60 * SECOND, 60 * SECOND];
      const jump = () => {
        simulation.wallError = errors[Math.floor(simulation.random() * errors.length)] as number;
        simulation.crashes = 0.002;
      };
      const ms = await lifetime(clients, jump);
      expect(ms).toBeGreaterThan(TTL_MS - 2_000);
      expect(ms).toBeLessThan(LATEST_MS);
    }, 5);
  });

  it.each([
    ['an hour back', -HOUR],
    ['a day back', -DAY],
  ])('that stands, %s: time goes on, and one warning says both times', async (_name, error) => {
    await forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { systemClock: true });
      const { simulation } = clients;
      simulation.wallError = error;
      pass(clients, 60 * SECOND);
      expect(await lifetime(clients)).toBeLessThan(LATEST_MS);
      expect(simulation.warnings).toHaveLength(1);
      expect(simulation.warnings[0]).toMatch(/^The wall clock jumped from 2027-\S+Z to 2027-\S+Z\./);
    }, 10);
  });

  it('a day ahead for a while, and corrected: time goes on from there', async () => {
    await forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { systemClock: true });
      const { simulation } = clients;
      void clients.publish('paid', 'order-7', HOUR);
      await simulation.runUntil(() => messages(clients) === 1);
      simulation.wallError = DAY;
      pass(clients, 20 * SECOND);
      expect(messages(clients)).toBe(1);
      pass(clients, 20 * SECOND);
      await simulation.runUntil(() => messages(clients) === 0);
      simulation.wallError = 0;
      expect(await lifetime(clients)).toBeLessThan(LATEST_MS);
      pass(clients, 60 * SECOND);
      expect(await lifetime(clients)).toBeLessThan(LATEST_MS);
      expect(simulation.warnings).toHaveLength(2);
    }, 10);
  });
});
