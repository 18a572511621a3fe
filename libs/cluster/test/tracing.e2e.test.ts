import { startTemporaryCluster } from '@millrace/local-cluster/temporary-cluster';
import type { Mounted } from '@millrace/telemetry/testing';
import { OtlpReceiver, tracedFlow } from '@millrace/telemetry/testing';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { describe, expect, it } from 'vitest';

const services: Mounted = {
  ...{ gateway: 'millrace-gateway', instance: 'millrace-instance', job: 'millrace-job' },
  isApart: true,
};
const binary = await natsServerBinary();

describe.skipIf(binary === undefined).each(['node', 'deno'] as const)('a traced cluster on %s', (runtime) => {
  it('gives an instance one tree of spans, through every process and its worker', async () => {
    const receiver = await OtlpReceiver.start();
    const said: string[] = [];
    // The processes have the environment of this one.
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.endpoint;
    const cluster = await startTemporaryCluster(
      { runtime },
      { line: (name, text) => said.push(`${name}: ${text}`), ended: (name, how) => said.push(`${name} ended: ${how}`) },
    );
    try {
      const traced = await tracedFlow(cluster.address, receiver, services, 'goes on');
      expect(traced.tree).toEqual(traced.expected);
      const systems = traced.spans.flatMap(({ attributes }) => attributes['messaging.system'] ?? []);
      expect(new Set(systems)).toEqual(new Set(['nats']));
      const { tree, expected, spans } = await tracedFlow(cluster.address, receiver, services, 'knows nothing of it');
      expect(tree).toEqual(expected);
      expect(spans.find(({ name }) => name === 'process CompleteJob')?.links).toHaveLength(1);
    } catch (error) {
      throw new Error(`${String(error)}; they said:\n${said.join('\n')}`, { cause: error });
    } finally {
      await cluster.stop();
      await receiver.close();
    }
  });
});
