import type { PartitionState } from '@millrace/protocol';
import { Partition } from '@millrace/protocol/gateway';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

const { PartitionBrokerHealth, PartitionBrokerRole } = Partition;
const roles = {
  leader: PartitionBrokerRole.LEADER,
  follower: PartitionBrokerRole.FOLLOWER,
  inactive: PartitionBrokerRole.INACTIVE,
} as const satisfies Record<PartitionState['role'], Partition.PartitionBrokerRole>;

export function topology({ topology: find }: ClientCommands): Rpc<'Topology'> {
  return async (request, call) => {
    const { brokers, partitions, replicationFactor, gatewayVersion, clusterId } = await find(request, call);
    return {
      brokers: brokers.map(({ nodeId, host, port, partitions: held }) => ({
        nodeId,
        host,
        port,
        partitions: held.map(partitionInfo),
        version: gatewayVersion,
      })),
      clusterSize: brokers.length,
      partitionsCount: partitions,
      replicationFactor,
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
