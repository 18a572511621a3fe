import type { AreaName, Broker } from '@millrace/protocol';
import { areaNames } from '@millrace/protocol';
import type { ServiceProcess } from './service-process.ts';

/** The area whose leaders are shown as a partition's leaders: it holds the instances. */
const SHOWN: AreaName = 'instance';

/** Whether an area has a processor on a partition. Deployment has one processor, on partition 1. */
export function hasProcessor(area: AreaName, partition: number): boolean {
  return area !== 'deployment' || partition === 1;
}

/** The leader of an area on a partition, by the highest epoch; undefined if none is known. */
export function leaderOf(
  processes: readonly ServiceProcess[],
  area: AreaName,
  partition: number,
): ServiceProcess | undefined {
  let leader: ServiceProcess | undefined;
  let highest = -1;
  for (const process of processes) {
    if (process.area !== area) continue;
    for (const held of process.partitions) {
      if (held.partition !== partition || held.role !== 'leader' || held.epoch <= highest) continue;
      leader = process;
      highest = held.epoch;
    }
  }
  return leader;
}

/** Whether every area has a healthy leader on a partition. */
export function isServed(processes: readonly ServiceProcess[], partition: number): boolean {
  return areaNames.every((area) => {
    if (!hasProcessor(area, partition)) return true;
    const leader = leaderOf(processes, area, partition);
    return leader?.partitions.some((held) => held.partition === partition && held.healthy) ?? false;
  });
}

/**
 * The processes as clients of Zeebe read brokers. A partition has a leader in each service, and clients look for one:
 * roles are shown at the processes of the instance service. It is healthy when all services lead it.
 */
export function brokersOf(processes: readonly ServiceProcess[], nodeIds: NodeIds): Broker[] {
  const ordered = [...processes].sort(
    (one, other) => areaNames.indexOf(one.area) - areaNames.indexOf(other.area) || one.name.localeCompare(other.name),
  );
  return ordered.map((process) => ({
    nodeId: nodeIds.of(process.name),
    host: process.host,
    port: process.port,
    partitions: process.area === SHOWN ? process.partitions.map((held) => stateOf(held, process, processes)) : [],
  }));
}

function stateOf(
  { partition, role, healthy }: ServiceProcess['partitions'][number],
  process: ServiceProcess,
  processes: readonly ServiceProcess[],
) {
  const leads = role === 'leader' && leaderOf(processes, SHOWN, partition) === process;
  if (!leads) return { partition, role: role === 'leader' ? 'follower' : role, healthy } as const;
  return { partition, role, healthy: healthy && isServed(processes, partition) };
}

/** Numbers processes in the order in which they are first seen. */
export class NodeIds {
  readonly #ids = new Map<string, number>();

  of(name: string): number {
    const id = this.#ids.get(name) ?? this.#ids.size;
    this.#ids.set(name, id);
    return id;
  }
}
