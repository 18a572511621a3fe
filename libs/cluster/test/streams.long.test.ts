/**
 * Streams go behind the backs of those who read them, under load: command streams are made anew by their readers, and the
 * work goes on; of a log that is gone nobody can know what was in it. `SEED=7 npx vitest run test/streams` in
 * libs/cluster takes another order.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { Streams } from '@millrace/testkit/nats/streams';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { describe, expect, it, vi } from 'vitest';
import { acknowledged } from './faults/acknowledged.ts';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { Load } from './faults/load.ts';
import { PATIENCE } from './faults/patience.ts';
import { underLoad } from './faults/under-load.ts';

const binary = await natsServerBinary();
const SEED = Number(process.env.SEED ?? 1);

describe.skipIf(binary === undefined)(`streams of a cluster under load, SEED=${SEED}`, () => {
  it('command streams are deleted, or made anew by somebody else: the services go on', async () => {
    const random = seededRandom(SEED);
    await underLoad({ copies: 2 }, SEED, async (under, load) => {
      const streams = await Streams.of(under.cluster.natsAddress);
      for (const service of SERVICES) {
        const name = await streams.taking(`cmd.${service}.1`);
        const isRemade = random() < 0.5;
        load.firstAfter.killed();
        // Its reader may be faster with one of its own.
        if (isRemade) await streams.makeAnew(name).catch((error) => expect(String(error)).toContain('overlap'));
        else await streams.delete(name);
        await acknowledged(load, service);
      }
      // Followers know of it as well: what is read is in the log.
      const copies = await Promise.all(SERVICES.map((service) => under.leaderOf(service, 1)));
      load.firstAfter.killed();
      await Promise.all(SERVICES.map((service, i) => under.kill(service, copies[i] ?? 0)));
      for (const service of SERVICES) await acknowledged(load, service);
      await Promise.all(SERVICES.map((service, i) => under.cluster.startService(service, copies[i] ?? 0)));
      await streams.close();
      const lost = under.lines.filter((line) => line.includes('was lost:'));
      expect(lost.length).toBeGreaterThanOrEqual(SERVICES.length);
    });
  });

  it('logs are deleted, or made anew by somebody else: leaders and standbys halt with an alarm', async () => {
    const under = await ClusterUnderTest.start({ copies: 2 });
    const load = new Load(under.cluster, SEED);
    const streams = await Streams.of(under.cluster.natsAddress);
    try {
      await load.start();
      await delay(1_000);
      await streams.delete('log-job-1');
      await streams.makeAnew('log-instance-1');
      await vi.waitFor(async () => {
        const alarms = under.lines.filter((line) => line.includes('ALARM')).join('\n');
        for (const name of ['job-0', 'job-1', 'instance-0', 'instance-1']) expect(alarms).toContain(` ${name}: `);
        for (const copy of [0, 1]) {
          expect(await under.rolesOf('job', copy)).toEqual(['inactive']);
          expect(await under.rolesOf('instance', copy)).toEqual(['inactive']);
        }
      }, PATIENCE);
      // Nothing was made in its place, and nothing was written to what somebody has made.
      await expect(streams.taking('log.job.1')).rejects.toThrow('No stream takes');
      expect(await streams.count('log-instance-1')).toBe(0);
    } finally {
      load.close();
      await streams.close();
      await under.cluster.stop();
    }
  });
});
