/**
 * Many instances in one data folder: finished ones leave nothing behind, waiting ones are there after a restart. By hand,
 * over gRPC and with figures: `npm run bench -- finished --instances 1000000`, `npm run bench -- waiting`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunningEngine } from '../src/in-process/running-engine.ts';
import { createMany, deployOrder, startOn, workOff } from './engine-work.ts';

const FINISHED = Number(process.env.FINISHED ?? 50_000);
const WAITING = Number(process.env.WAITING ?? 20_000);
/** The log is trimmed by whole segments, whenever a checkpoint falls: one may be made while another still waits for it. */
const MARGIN_BYTES = 2 * 16 * 1024 * 1024;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millrace-many-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytesOf = (engine: RunningEngine) => engine.sizes().logs + engine.sizes().checkpoints;

it(`after ${FINISHED} finished instances the data folder is no larger than after 10,000`, async () => {
  const engine = await startOn(folder);
  await deployOrder(engine);
  const endWork = workOff(engine);
  let largest = 0;
  const finish = async (count: number) => {
    for (let done = 0; done < count; done += 1_000) {
      await createMany(engine, 1_000);
      largest = Math.max(largest, bytesOf(engine));
    }
  };
  await finish(10_000);
  const early = largest;
  largest = 0;
  await finish(FINISHED - 10_000);
  await endWork();
  await engine.stop();
  expect(largest).toBeLessThanOrEqual(early + MARGIN_BYTES);
  const { sent = 0, taken = 0, ...rows } = rowsOf(engine);
  expect(rows).toEqual({ 'deployment.definitions': 1, 'instance.definitions': 1, 'instance.installed': 1 });
  // The channel to the processor itself and, where a turn ran out of time, that of continuations.
  expect([sent <= 2, taken]).toEqual([true, sent]);
});

it(`${WAITING} waiting instances are there after a restart`, async () => {
  const engine = await startOn(folder);
  await deployOrder(engine);
  await createMany(engine, WAITING);
  const before = rowsOf(engine);
  expect(before['job.jobs']).toBe(WAITING);
  await engine.stop();
  const again = await startOn(folder);
  expect(rowsOf(again)).toEqual(before);
  await again.stop();
});

/** The rows of each table that has any. */
function rowsOf({ states }: RunningEngine): Readonly<Record<string, number>> {
  const sizes = states.flatMap((state) => [...state.namedTables()].map(([name, { size }]) => [name, size] as const));
  return Object.fromEntries(sizes.filter(([, size]) => size > 0));
}
