import type { PartitionState } from '@millrace/protocol';
import { Partition } from '@millrace/protocol/gateway';
import type { Engine } from '../../commands/execution/engine.ts';
import { withTimeLimit } from '../../commands/execution/time-limit.ts';
import type { Rpc } from '../service.ts';
import { timedOut } from '../status.ts';

const { PartitionBrokerHealth, PartitionBrokerRole } = Partition;
const roles = {
  leader: PartitionBrokerRole.LEADER,
  follower: PartitionBrokerRole.FOLLOWER,
  inactive: PartitionBrokerRole.INACTIVE,
} as const satisfies Record<PartitionState['role'], Partition.PartitionBrokerRole>;

/** Tells who holds which partition. */
export function topology({ bus, options }: Engine): Rpc<'Topology'> {
  return async (_request, { signal }) => {
    const { gatewayVersion, clusterId, requestTimeoutMs } = options;
    const brokers = await withTimeLimit(
      signal,
      requestTimeoutMs,
      () => timedOut('Topology', requestTimeoutMs),
      () => bus.topology(),
    );
    const holders = (partition: number) =>
      brokers.filter((broker) => broker.partitions.some((state) => state.partition === partition)).length;
    return {
      brokers: brokers.map(({ nodeId, host, port, partitions }) => ({
        nodeId,
        host,
        port,
        partitions: partitions.map(partitionInfo),
        version: gatewayVersion,
      })),
      clusterSize: brokers.length,
      partitionsCount: bus.partitions,
      // Every partition is meant to have as many members as the first.
      replicationFactor: holders(1),
      gatewayVersion,
      clusterId,
    };
  };
}

function partitionInfo({ partition, role, healthy }: PartitionState) {
  return {
    partitionId: partition,
    role: roles[role],
    health: healthy ? PartitionBrokerHealth.HEALTHY : PartitionBrokerHealth.UNHEALTHY,
  };
}
