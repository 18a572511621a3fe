import type { Placement } from '@millrace/processor';
import { joinedPlacement, splitPlacement } from '@millrace/processor';
import { describe, expect, it } from 'vitest';
import { forEachSeed } from '../simulation/seeds.ts';
import type { SimulationOptions } from '../simulation/simulation.ts';
import { Simulation } from '../simulation/simulation.ts';
import type { Seen } from './toy-areas.ts';
import { toyAreas, toyContracts } from './toy-areas.ts';

const numbers = toyAreas.map(({ number }) => number);
const never = new AbortController().signal;
const LEFT = 1;

const mounts: Readonly<Record<string, Placement>> = {
  'joined, 1 partition': joinedPlacement(1, numbers),
  'joined, 3 partitions': joinedPlacement(3, numbers),
  'split, 1 partition': splitPlacement(1, numbers),
  'split, 3 partitions': splitPlacement(3, numbers),
};

async function simulate(placement: Placement, seed: number, options: Partial<SimulationOptions> = {}) {
  const all = { seed, placement, areas: toyAreas, contracts: toyContracts, ...options };
  const simulation = await Simulation.start(all);
  const results: { readonly kind: string }[] = [];
  const call = (partition: number, command: string, body: object) =>
    void simulation.bus.call(LEFT, partition, command, body, never).then((result) => results.push(result));
  const somePartition = () => 1 + Math.floor(simulation.random() * placement.partitions);
  return { simulation, results, call, somePartition };
}

function rows<Row extends object>(simulation: Simulation, area: number, table: string): (readonly [number, Row])[] {
  const found = simulation.states.flatMap(({ areas }) => [...(areas.get(area)?.state.tables[table]?.entries() ?? [])]);
  return found as unknown as (readonly [number, Row])[];
}

describe.each(Object.entries(mounts))('two areas that send to each other: %s', (_, placement) => {
  it('every send is handled once and in order, and its client is answered once', () =>
    forEachSeed(async (seed) => {
      const { simulation, results, call, somePartition } = await simulate(placement, seed);
      const balls = 6;
      for (let i = 0; i < balls; i++) call(somePartition(), 'Serve', { hops: i, partition: somePartition() });
      await simulation.runToEnd();
      expect(results.map(({ kind }) => kind)).toEqual(Array(balls).fill('done'));
      expect(rows(simulation, 1, 'out')).toEqual([]);
      const seen = rows<Seen>(simulation, 2, 'seen').map(([, row]) => row);
      expect(seen.reduce((sum, { count }) => sum + count, 0)).toBe(1 + 2 + 3 + 4 + 5 + 6);
      for (const { hops } of seen) expect(hops).toEqual([...hops].sort((a, b) => b - a));
    }));

  it('a handler that throws leaves no trace but its error event, also when its command came by a channel', () =>
    forEachSeed(async (seed) => {
      const { simulation, results, call, somePartition } = await simulate(placement, seed);
      call(somePartition(), 'Throw', { when: 'at once' });
      call(somePartition(), 'Throw', { when: 'after emitting' });
      call(somePartition(), 'Throw', { when: 'on the other side' });
      call(somePartition(), 'Serve', { hops: -1, partition: 1 });
      call(somePartition(), 'Serve', { hops: 1, partition: somePartition() });
      await simulation.runToEnd();
      expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'failed', 'failed', 'failed', 'rejected']);
      expect(simulation.failures.sort()).toEqual([
        'thrown after emitting',
        'thrown at once',
        'thrown on the other side',
      ]);
      expect(rows(simulation, 1, 'out')).toEqual([]);
      const takes = rows<Seen>(simulation, 2, 'seen').map(([, { count }]) => count);
      expect(takes.reduce((sum, count) => sum + count, 0)).toBe(2);
    }, 4));

  it('a turn without room continues, and other commands run in between', () =>
    forEachSeed(async (seed) => {
      // So that a batch has room for few turns.
      const { simulation, results, call } = await simulate(placement, seed, { maxRecordBytes: 64 * 1024 });
      call(1, 'CountDown', { from: 2_000, done: 0 });
      let counted = 0;
      await simulation.runUntil(() => {
        counted = rows(simulation, 1, 'numbers').length;
        return counted > 100;
      });
      call(1, 'Wait', { ms: 1 });
      await simulation.runUntil(() => rows(simulation, 1, 'alarms').length === 1);
      expect(rows(simulation, 1, 'numbers').length).toBeLessThan(2_000);
      await simulation.runToEnd();
      expect(results.length).toBe(2);
      const counts = rows<{ count: number }>(simulation, 1, 'numbers').map(([, { count }]) => count);
      expect(counts).toEqual(Array(2_000).fill(1));
    }, 20));

  it('what is due happens by itself and never early; an alarm that throws is left alone', () =>
    forEachSeed(async (seed) => {
      const { simulation, results, call } = await simulate(placement, seed);
      const alarms = 7;
      for (let i = 1; i <= alarms; i++) call(1, 'Wait', { ms: i * 300 });
      await simulation.runUntil(() => results.length === alarms);
      await simulation.runUntil(() => rows(simulation, 1, 'alarms').length === 1 && simulation.failures.length === 1);
      simulation.passTime(10_000);
      await simulation.runToEnd();
      expect(rows(simulation, 1, 'alarms').map(([id]) => id)).toEqual([4]);
      expect(simulation.failures).toEqual(['thrown by an alarm']);
    }, 10));
});
