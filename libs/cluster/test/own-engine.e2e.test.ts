import type { Starter } from '@millrace/conformance/engine/own-engine-case';
import { ownEngineCases } from '@millrace/conformance/own-engine-cases';
import { startTemporaryCluster } from '@millrace/local-cluster/temporary-cluster';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { describe, it } from 'vitest';

const DEFECT = /\berror\b|ALARM/;
const binary = await natsServerBinary();

/** A cluster of processes in the place of an engine in one. */
const startCluster: Starter = async (partitions, options = {}) => {
  const errors: string[] = [];
  const cluster = await startTemporaryCluster(
    {
      partitions,
      ...(options['probe-ms'] !== undefined && { probeMs: options['probe-ms'] }),
      ...(options['request-timeout-ms'] !== undefined && { requestTimeoutMs: options['request-timeout-ms'] }),
    },
    {
      line: (name, text) => void (!name.startsWith('nats') && DEFECT.test(text) && errors.push(`${name}: ${text}`)),
      ended: (name, how) => errors.push(`${name} has ended (${how})`),
    },
  );
  const gateway = cluster.children.get('gateway');
  return {
    address: cluster.address,
    views: cluster.views,
    losesWords: false,
    errors: () => errors.join('\n'),
    async stop() {
      await cluster.stop();
      return gateway?.end === 'code 0' ? 0 : null;
    },
  };
};

describe.skipIf(binary === undefined)('a cluster', () => {
  for (const { name, run } of ownEngineCases) it(name, () => run(startCluster));
});
