/** Memory that fills up: new work is rejected in time, what is under way goes on, and the process lives. */
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
/** Kept in the heap. */
const LARGE = JSON.stringify({ text: 'x'.repeat(400_000) });
/** Node keeps strings of more than a megabyte outside of the heap. */
const OUTSIDE = JSON.stringify({ text: 'x'.repeat(3_000_000) });
/** What the process may take, in MB. */
const MEMORY = 400;

const smallHeap = { nodeArgs: [`--max-old-space-size=${HEAP}`] };
const PATIENCE = { timeout: 300_000, interval: 100 };

/** Calls until it is rejected, eight at a time; `most` would be too many. Returns how many were not. */
async function fill(call: () => Promise<unknown>, most: number): Promise<number> {
  let taken = 0;
  let rejected: unknown;
  const lane = async () => {
    while (!rejected && taken < most)
      await call().then(
        () => taken++,
        (error: unknown) => (rejected = error),
      );
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  expect(rejected && statusOf(rejected)).toEqual(REJECTED);
  return taken;
}

it.each([
  ['in the heap', LARGE, [], HEAP],
  ['outside of it', OUTSIDE, ['--memory-limit-mb', `${MEMORY}`], MEMORY],
])(
  'instances %s: jobs are completed while creates are rejected, and then creates are taken again',
  (_, variables, limits, megabytes) =>
    withFolder(async (folder) => {
      const options = { ...smallHeap, args: ['--data', `${folder}/data`, ...limits] };
      let created = 0;
      await withEngine(options, async ({ client, engine, monitor }) => {
        await client.deploy('order.bpmn', chain('order', 'work', 1));
        created = await fill(() => client.create('order', variables), (megabytes * 1_000_000) / variables.length);
        expect(created).toBeGreaterThan(10);
        await vi.waitFor(() => expect(engine.stderr).toContain(' in all are in use: new work is rejected'), PATIENCE);
        const metrics = await readMetrics(monitor);
        expect(metrics.get('millrace_new_work_rejected_total{short="memory"}')).toBeGreaterThan(0);
        expect(metrics.get('millrace_heap_bytes{what="limit"}')).toBe(HEAP * 1024 * 1024);
        engine.kill();
        await engine.ended();
      });
      // It comes up again with as much.
      await withEngine(options, async ({ client }) => {
        for (let left = created; left > 0; ) {
          const jobs = await client.activate('work', 1, 60_000, 1_000);
          for (const { jobKey } of jobs) await client.complete(jobKey);
          left -= jobs.length;
        }
        // What was held is freed by a collection, and that takes some work.
        await vi.waitFor(() => client.create('order', variables), PATIENCE);
      });
    }),
);

it('messages that are kept for ever count too', () =>
  withEngine({ ...smallHeap, args: ['--in-memory'] }, async ({ client }) => {
    let id = 0;
    const publish = () =>
      client.call('PublishMessage', {
        name: 'parcel',
        correlationKey: `${++id}`,
        timeToLive: { low: -1, high: 0x7fffffff, unsigned: false },
        variables: LARGE,
      });
    expect(await fill(publish, (HEAP * 1_000_000) / LARGE.length)).toBeGreaterThan(10);
    await client.call('Topology', {});
  }));
