/** A heap that fills up: new work is rejected in time, what is under way goes on, and the process lives. */
import { chain } from '@millrace/testkit/chain';
import { statusOf } from '@millrace/testkit/test-client';
import { expect, it, vi } from 'vitest';
import { readMetrics } from './support/metrics.ts';
import { withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

const RESOURCE_EXHAUSTED = 8;
const REJECTED = {
  code: RESOURCE_EXHAUSTED,
  details:
    'Cannot accept requests for partition 1. Broker is short of memory: finish or cancel instances, or give it more',
};
/** The old generation of the heap, in MB. About 30 MB are taken by the program. */
const HEAP = 96;
const small = { nodeArgs: [`--max-old-space-size=${HEAP}`] };
/** More than the heap holds of these would end the process. */
const LARGE = JSON.stringify({ text: 'x'.repeat(400_000) });
const MOST = (HEAP * 1_000_000) / LARGE.length;
const PATIENCE = { timeout: 300_000, interval: 100 };

/** Calls until it is rejected, eight at a time; returns how many were not. */
async function fill(call: () => Promise<unknown>): Promise<number> {
  let taken = 0;
  let rejected: unknown;
  const lane = async () => {
    while (!rejected && taken < MOST)
      await call().then(
        () => taken++,
        (error: unknown) => (rejected = error),
      );
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  expect(rejected && statusOf(rejected)).toEqual(REJECTED);
  return taken;
}

it('instances: jobs are completed while creates are rejected, and then creates are taken again', () =>
  withFolder(async (folder) => {
    const args = ['--data', `${folder}/data`];
    let created = 0;
    await withEngine({ ...small, args }, async ({ client, engine, monitor }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 1));
      created = await fill(() => client.create('order', LARGE));
      expect(created).toBeGreaterThan(10);
      await vi.waitFor(() => expect(engine.stderr).toContain(': new work is rejected'), PATIENCE);
      const metrics = await readMetrics(monitor);
      expect(metrics.get('millrace_new_work_rejected_total{short="memory"}')).toBeGreaterThan(0);
      expect(metrics.get('millrace_short_of_memory')).toBe(1);
      expect(metrics.get('millrace_heap_bytes{what="limit"}')).toBe(HEAP * 1024 * 1024);
      engine.kill();
      await engine.ended();
    });
    // It comes up again with as much.
    await withEngine({ ...small, args }, async ({ client }) => {
      for (let left = created; left > 0; ) {
        const jobs = await client.activate('work', 5, 60_000, 1_000);
        for (const { jobKey } of jobs) await client.complete(jobKey);
        left -= jobs.length;
      }
      // What was held is freed by a collection, and that takes some work.
      await vi.waitFor(() => client.create('order', LARGE), PATIENCE);
    });
  }));

it('messages that are kept for ever count too', () =>
  withEngine({ ...small, args: ['--in-memory'] }, async ({ client }) => {
    let id = 0;
    const publish = () =>
      client.call('PublishMessage', {
        name: 'parcel',
        correlationKey: `${++id}`,
        timeToLive: { low: -1, high: 0x7fffffff, unsigned: false },
        variables: LARGE,
      });
    expect(await fill(publish)).toBeGreaterThan(10);
    await client.call('Topology', {});
  }));
