import { USUAL_MAX_PAYLOAD_BYTES } from './options.ts';
import type { LaunchOf, LocalOptions, Output } from './start-cluster.ts';
import { Cluster } from './start-cluster.ts';

/** One process of each service and one nats-server, on free ports. */
const plain: LocalOptions = {
  partitions: 1,
  copies: 1,
  servers: 1,
  maxPayloadBytes: USUAL_MAX_PAYLOAD_BYTES,
  runtime: 'node',
  port: 0,
  httpPort: 0,
  monitorPort: 0,
  data: '',
  temporary: true,
  requestTimeoutMs: 15_000,
  longPollMs: 10_000,
  probeMs: 10_000,
};

/** Starts a cluster that keeps nothing: for tests and measurements. */
export function startTemporaryCluster(
  given: Partial<LocalOptions>,
  output: Output,
  launchOf?: LaunchOf,
): Promise<Cluster> {
  return Cluster.start({ ...plain, ...given }, output, launchOf);
}
