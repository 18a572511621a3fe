import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { expect, it, vi } from 'vitest';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { Load } from './faults/load.ts';
import { PATIENCE } from './faults/patience.ts';

const MANY = 20;
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
      await more(load);
      await kill();
      await cp(store, `${store}-before`, { recursive: true });
      await cluster.startNats();
      await more(load);
      await kill();
      await rm(store, { recursive: true });
      await cp(`${store}-before`, store, { recursive: true });
      await cluster.startNats();
      const alarms = () => under.lines.filter((line) => line.includes('ALARM')).join('\n');
      await vi.waitFor(() => {
        expect(alarms()).toContain('instance-0');
        expect(alarms()).toContain('job-0');
      }, PATIENCE);
      expect(alarms()).toContain('rolled back');
      expect(await under.rolesOf('instance', 0)).toEqual(['inactive']);
    } finally {
      load.close();
      await cluster.stop();
    }
  },
);

/** Waits until the load has got further, so that the logs of instances and jobs have. */
async function more({ ledger }: Load): Promise<void> {
  const [created, jobs] = [ledger.createdCount, ledger.jobs.size];
  await vi.waitFor(() => {
    expect(ledger.createdCount).toBeGreaterThan(created + MANY);
    expect(ledger.jobs.size).toBeGreaterThan(jobs + MANY);
  }, PATIENCE);
}
