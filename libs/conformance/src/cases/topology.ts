import assert from 'node:assert/strict';
import type { Case } from '../case.ts';

const LEADER = 0;
const HEALTHY = 0;

export const topology: readonly Case[] = [
  {
    name: 'Topology tells the brokers, and one healthy leader for each partition',
    async run({ client, partitions }) {
      const answer = await client.call('Topology', {});
      assert.equal(answer.partitionsCount, partitions);
      assert.equal(answer.clusterSize, answer.brokers.length);
      assert.ok(answer.replicationFactor >= 1 && answer.replicationFactor <= answer.clusterSize);
      // Clients read major and minor, and decide by them.
      assert.match(answer.gatewayVersion, /^8\.\d+\.\d+/);
      assert.equal(typeof answer.clusterId, 'string');
      const nodes = answer.brokers.map(({ nodeId }) => nodeId);
      assert.equal(new Set(nodes).size, nodes.length);
      for (const broker of answer.brokers) {
        assert.notEqual(broker.host, '');
        assert.ok(broker.port > 0);
        assert.match(broker.version, /^8\.\d+\.\d+/);
      }
      const states = answer.brokers.flatMap((broker) => broker.partitions);
      assert.ok(states.every(({ health }) => health === HEALTHY));
      const led = states.filter(({ role }) => role === LEADER).map(({ partitionId }) => partitionId);
      const all = Array.from({ length: partitions }, (_, index) => index + 1);
      assert.deepEqual(
        led.sort((a, b) => a - b),
        all,
      );
    },
  },
];
