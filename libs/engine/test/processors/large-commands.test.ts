import type { Placement } from '@millrace/processor';
import { joinedPlacement, splitPlacement } from '@millrace/processor';
import { limitsOf } from '@millrace/processor/testing';
import { describe, expect, it } from 'vitest';
import { forEachSeed } from '../simulation/seeds.ts';
import { Simulation } from '../simulation/simulation.ts';
import { packingAreas, packingContracts } from './packing-areas.ts';

const MAX_RECORD_BYTES = 16 * 1024;
const { commandBytes, clientCommandBytes } = limitsOf(MAX_RECORD_BYTES);
const PACKER = 1;
const SHELF = 2;
const never = new AbortController().signal;
const numbers = packingAreas.map(({ number }) => number);
const mounts: Readonly<Record<string, Placement>> = {
  joined: joinedPlacement(2, numbers),
  split: splitPlacement(2, numbers),
};

describe.each(Object.entries(mounts))('a log that takes no large records: %s', (_, placement) => {
  async function simulate(seed: number) {
    const simulation = await Simulation.start({
      seed,
      placement,
      areas: packingAreas,
      contracts: packingContracts,
      maxRecordBytes: MAX_RECORD_BYTES,
    });
    const somePartition = () => 1 + Math.floor(simulation.random() * placement.partitions);
    const call = (command: string, body: object) =>
      simulation.bus.call(PACKER, somePartition(), command, { ...body, partition: somePartition() }, never);
    const bytesOf = (area: number, table: string) =>
      simulation.states
        .flatMap(({ areas }) => [...(areas.get(area)?.state.tables[table]?.entries() ?? [])])
        .map(([, row]) => (row as { bytes: number }).bytes);
    return { simulation, call, bytesOf };
  }

  it('rejects a command that is too large, and leaves no trace of it; all others are done, however they are batched', () =>
    forEachSeed(async (seed) => {
      const { simulation, call, bytesOf } = await simulate(seed);
      simulation.crashes = 0.01;
      const sizes = Array.from({ length: 30 }, () => Math.floor(simulation.random() * MAX_RECORD_BYTES * 0.5));
      // What is waited for may be lost in a crash: only what is done and what is not there is looked at.
      for (const bytes of sizes) void call('Pack', { bytes, growth: 1 });
      await simulation.runToEnd();
      // An event and a send, and what stands around each.
      const fits = (bytes: number) => 2 * bytes + 300 <= clientCommandBytes;
      const tooLarge = (bytes: number) => 2 * bytes + 128 > clientCommandBytes;
      const packed = bytesOf(PACKER, 'packed');
      expect(packed.filter(tooLarge)).toEqual([]);
      expect(bytesOf(SHELF, 'stored').toSorted()).toEqual(packed.toSorted());
      if (simulation.crashed === 0) expect(packed).toEqual(expect.arrayContaining(sizes.filter(fits)));
    }, 4));

  it('says to the client how large its command was', async () => {
    const { simulation, call } = await simulate(1);
    const result = call('Pack', { bytes: MAX_RECORD_BYTES, growth: 1 });
    await simulation.runToEnd();
    expect(await result).toEqual({
      kind: 'rejected',
      rejection: {
        type: 'EXCEEDED_BATCH_RECORD_SIZE',
        reason: expect.stringMatching(`at most ${clientCommandBytes} bytes, but what it leads to takes 3\\d{4} bytes`),
      },
    });
    expect(simulation.failures).toEqual([]);
  });

  it('fails what has become too large on its way, and what comes after it goes on', () =>
    forEachSeed(async (seed) => {
      const { simulation, call, bytesOf } = await simulate(seed);
      const bytes = 2_000;
      const results = [1, 6, 2, 7, 1, 3].map((growth) => call('Pack', { bytes, growth }));
      await simulation.runToEnd();
      const kinds = (await Promise.all(results)).map(({ kind }) => kind);
      expect(kinds).toEqual(['done', 'failed', 'done', 'failed', 'done', 'done']);
      expect(bytesOf(SHELF, 'stored').toSorted()).toEqual([1, 1, 2, 3].map((growth) => growth * bytes));
      expect(simulation.failures).toHaveLength(2);
      expect(simulation.failures[0]).toContain(`at most ${commandBytes} bytes`);
    }, 4));

  it('lets a turn go on later, before it is too large', () =>
    forEachSeed(async (seed) => {
      const { simulation, call, bytesOf } = await simulate(seed);
      const result = call('PackMany', { pieces: 40, bytes: 1_500 });
      await simulation.runToEnd();
      expect(await result).toMatchObject({ kind: 'done' });
      expect(bytesOf(PACKER, 'packed')).toEqual(Array(40).fill(1_500));
    }, 4));

  it('takes no more into a batch than what may still be put off to the next', () =>
    forEachSeed(async (seed) => {
      const { simulation, call, bytesOf } = await simulate(seed);
      const results = Array.from({ length: 20 }, () => call('PackLater', { bytes: 3_000 }));
      await simulation.runToEnd();
      expect(new Set((await Promise.all(results)).map(({ kind }) => kind))).toEqual(new Set(['done']));
      expect(bytesOf(PACKER, 'packed')).toEqual(Array(20).fill(3_000));
    }, 4));

  it('measures a send as it leaves', () =>
    forEachSeed(async (seed) => {
      const { simulation, call, bytesOf } = await simulate(seed);
      const sizes = [commandBytes + 1, 1_000, clientCommandBytes, clientCommandBytes - 200];
      const results = sizes.map((bytes) => call('Deliver', { bytes }));
      await simulation.runToEnd();
      const kinds = (await Promise.all(results)).map(({ kind }) => kind);
      expect(kinds).toEqual(['rejected', 'done', 'rejected', 'done']);
      expect(bytesOf(SHELF, 'stored').toSorted((a, b) => a - b)).toEqual([1_000, clientCommandBytes - 200]);
    }, 20));

  it('leaves alone what is due and too large', () =>
    forEachSeed(async (seed) => {
      const { simulation, call, bytesOf } = await simulate(seed);
      const sizes = [10, MAX_RECORD_BYTES, 20];
      let set = 0;
      for (const bytes of sizes) void call('Wait', { ms: 300, bytes }).then(() => set++);
      await simulation.runUntil(() => set === sizes.length);
      simulation.passTime(1_000);
      await simulation.runUntil(() => bytesOf(PACKER, 'alarms').length === 1 && simulation.failures.length === 1);
      await simulation.runToEnd();
      expect(bytesOf(PACKER, 'alarms')).toEqual([MAX_RECORD_BYTES]);
    }, 10));
});
