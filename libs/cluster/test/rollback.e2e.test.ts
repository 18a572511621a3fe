import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { expect, it, vi } from 'vitest';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { Load } from './faults/load.ts';

const binary = await natsServerBinary();

it.skipIf(binary === undefined)(
  'services whose logs were rolled back behind them halt with an alarm, and guess nothing',
  async () => {
    const under = await ClusterUnderTest.start({});
    const { cluster } = under;
    const load = new Load(cluster, 1);
    const store = join(cluster.folder, 'nats');
    const kill = async () => {
      cluster.children.get('nats')?.signal('SIGKILL');
      await cluster.children.get('nats')?.exited;
    };
    try {
      await load.start();
      await delay(1_000);
      await kill();
      await cp(store, `${store}-before`, { recursive: true });
      await cluster.startNats();
      // Calls whose answers were lost run into their deadline first.
      await delay(8_000);
      await kill();
      await rm(store, { recursive: true });
      await cp(`${store}-before`, store, { recursive: true });
      await cluster.startNats();
      const alarms = () => under.lines.filter((line) => line.includes('ALARM')).join('\n');
      await vi.waitFor(
        () => {
          expect(alarms()).toContain('instance-0');
          expect(alarms()).toContain('job-0');
        },
        { timeout: 20_000, interval: 100 },
      );
      expect(alarms()).toContain('rolled back');
      expect(await under.rolesOf('instance', 0)).toEqual(['inactive']);
    } finally {
      load.close();
      await cluster.stop();
    }
  },
  120_000,
);
