import { describe, expect, it } from 'vitest';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { StoredPositions } from './stored-positions.ts';

const FOLDER = '/log';

describe('the stored positions of readers', () => {
  it('are never behind what was said to be stored, whenever the power goes', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const machine = new SimulatedDisk(seed);
      await machine.start().makeFolder(FOLDER);
      let stored = 0;
      for (let life = 0; life < 5; life++) {
        const positions = await StoredPositions.open(machine.start(), FOLDER);
        const found = (await positions.load()).get('exporter') ?? 0;
        expect(found).toBeGreaterThanOrEqual(stored);
        stored = found;
        let steps = (seed * 7 + life * 13) % 23;
        // A process that has ended never hears of what it waited for.
        const isOut = new Promise<false>((resolve) => {
          machine.onStep = () => {
            if (steps-- !== 0) return;
            machine.losePower();
            resolve(false);
          };
        });
        for (let at = found + 1; at <= found + 4; at++) {
          const isStored = await Promise.race([isOut, positions.store('exporter', at).then(() => true)]);
          if (!isStored) break;
          stored = at;
        }
        machine.onStep = undefined;
        machine.losePower();
      }
      expect(stored).toBeGreaterThan(0);
    }
  });

  it('release records only when they are durable, and hold them for a new reader at once', async () => {
    const disk = new SimulatedDisk(1).start();
    await disk.makeFolder(FOLDER);
    const positions = await StoredPositions.open(disk, FOLDER);
    expect(positions.lowest).toBe(Number.POSITIVE_INFINITY);
    const stored = positions.store('exporter', 5);
    expect(positions.lowest).toBe(5);
    await stored;
    const moved = positions.store('exporter', 9);
    expect(positions.lowest).toBe(5);
    await moved;
    expect(positions.lowest).toBe(9);
  });
});
