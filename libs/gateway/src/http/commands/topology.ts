import type { ClientCommands } from '../../commands/client-commands.ts';
import { json, type Route } from '../route.ts';

export function topology({ topology: find }: ClientCommands): Route {
  return {
    changes: false,
    async answer({ signal, peer }) {
      const found = await find({}, { signal, peer });
      const { partitions: partitionsCount, replicationFactor, gatewayVersion, clusterId } = found;
      const brokers = found.brokers.map(({ nodeId, host, port, partitions }) => ({
        ...{ nodeId, host, port, version: gatewayVersion },
        partitions: partitions.map(({ partition: partitionId, role, healthy }) => ({
          ...{ partitionId, role, health: healthy ? 'healthy' : 'unhealthy' },
        })),
      }));
      return json({
        ...{ brokers, partitionsCount, replicationFactor, gatewayVersion },
        clusterId: clusterId === '' ? null : clusterId,
        clusterSize: brokers.length,
        // None: the members of a cluster are not changed by commands.
        lastCompletedChangeId: '-1',
      });
    },
  };
}
