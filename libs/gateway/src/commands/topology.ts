import type { Broker } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { timedOut } from './execution/outcome.ts';
import { withTimeLimit } from './execution/time-limit.ts';

/** Which process holds which partition. */
export interface Topology {
  readonly brokers: readonly Broker[];
  readonly partitions: number;
  /** How many processes are meant to hold each partition. */
  readonly replicationFactor: number;
  /** The version whose protocol is spoken. */
  readonly gatewayVersion: string;
  readonly clusterId: string;
}

/** Tells which process holds which partition. */
export function topology({ bus, options }: Executor): ClientCommand<object, Topology> {
  return async (_request, { signal }) => {
    const { gatewayVersion, clusterId, requestTimeoutMs } = options;
    const brokers = await withTimeLimit(
      signal,
      requestTimeoutMs,
      () => timedOut('Topology', requestTimeoutMs),
      () => bus.topology(),
    );
    // Every partition is meant to have as many members as the first.
    const holdsFirst = (broker: Broker) => broker.partitions.some(({ partition }) => partition === 1);
    const replicationFactor = brokers.filter(holdsFirst).length;
    return { brokers, partitions: bus.partitions, replicationFactor, gatewayVersion, clusterId };
  };
}
