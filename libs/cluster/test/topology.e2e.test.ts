import type { ServiceName } from '@millrace/local-cluster/start-cluster';
import { Partition } from '@millrace/protocol/gateway';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { TestClient } from '@millrace/testkit/test-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { PATIENCE } from './faults/patience.ts';

const { PartitionBrokerHealth, PartitionBrokerRole } = Partition;
const binary = await natsServerBinary();

describe.skipIf(binary === undefined)('what Topology tells of a cluster with standbys', () => {
  let under: ClusterUnderTest;
  let client: TestClient;
  /** Whenever a partition was told to have two leaders: clients take the first that they find. */
  const twofold: (readonly number[])[] = [];
  beforeAll(async () => {
    under = await ClusterUnderTest.start({ partitions: 2, copies: 2 });
    client = new TestClient(under.cluster.address);
  });
  afterAll(async () => {
    client?.close();
    await under?.cluster.stop();
    expect(twofold).toEqual([]);
  });

  /** The port by which Topology knows a process: that of its monitor. */
  const portOf = (service: ServiceName, copy: number) => {
    const monitor = under.cluster.children.get(`${service}-${copy}`)?.found(1) ?? '';
    return Number(new URL(monitor).port);
  };
  /** What is told of a process: a letter for each partition's role, `!` where it is not well; undefined if it is not there. */
  async function told(): Promise<(port: number) => string | undefined> {
    const { brokers } = await client.call('Topology', {});
    const leaders = brokers.flatMap(({ partitions }) =>
      partitions.filter(({ role }) => role === PartitionBrokerRole.LEADER).map(({ partitionId }) => partitionId),
    );
    if (new Set(leaders).size < leaders.length) twofold.push(leaders);
    return (port) =>
      brokers
        .find((broker) => broker.port === port)
        ?.partitions.toSorted((one, other) => one.partitionId - other.partitionId)
        .map(({ role, health }) => {
          const letter = role === PartitionBrokerRole.LEADER ? 'L' : 'f';
          return health === PartitionBrokerHealth.HEALTHY ? letter : `${letter}!`;
        })
        .join(' ');
  }
  const becomes = (port: number, roles: string | undefined) =>
    vi.waitFor(async () => expect((await told())(port)).toBe(roles), PATIENCE);

  it('shows who leads and who follows, at the processes of the instance service', async () => {
    await becomes(portOf('instance', 0), 'L L');
    await becomes(portOf('instance', 1), 'f f');
    const counts = { clusterSize: 10, partitionsCount: 2, replicationFactor: 2 };
    await vi.waitFor(async () => expect(await client.call('Topology', {})).toMatchObject(counts), PATIENCE);
    expect((await told())(portOf('job', 0))).toBe('');
  });

  it('shows the standby as leader after a kill, and the killed one as follower when it is back', async () => {
    const before = portOf('instance', 0);
    await under.kill('instance', 0);
    await becomes(portOf('instance', 1), 'L L');
    await becomes(before, undefined);
    await under.cluster.startService('instance', 0);
    await becomes(portOf('instance', 0), 'f f');
    await becomes(portOf('instance', 1), 'L L');
  });

  it('shows partitions as unhealthy while another service does not lead them', async () => {
    const leader = portOf('instance', 1);
    await under.kill('job', 1);
    await under.kill('job', 0);
    await becomes(leader, 'L! L!');
    await under.cluster.startService('job', 1);
    await becomes(leader, 'L L');
  });
});
