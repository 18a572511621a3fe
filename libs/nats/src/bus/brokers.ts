import type { AreaName, Broker } from '@millrace/protocol';
import { areaNames } from '@millrace/protocol';
import type { Member } from './presence.ts';

/** The area whose leaders are shown as those of a partition: it holds the instances. */
const SHOWN: AreaName = 'instance';

/** Whether an area has a processor on a partition. Deployment has one. */
export function hasProcessor(area: AreaName, partition: number): boolean {
  return area !== 'deployment' || partition === 1;
}

/** The leader of an area on a partition, by the highest epoch; undefined if none is known. */
export function leaderOf(members: readonly Member[], area: AreaName, partition: number): Member | undefined {
  let leader: Member | undefined;
  let highest = -1;
  for (const member of members) {
    if (member.area !== area) continue;
    for (const seat of member.seats) {
      if (seat.partition !== partition || seat.role !== 'leader' || seat.epoch <= highest) continue;
      leader = member;
      highest = seat.epoch;
    }
  }
  return leader;
}

/** Whether every area has a leader on a partition, and all is well with it. */
export function isServed(members: readonly Member[], partition: number): boolean {
  return areaNames.every((area) => {
    if (!hasProcessor(area, partition)) return true;
    const leader = leaderOf(members, area, partition);
    return leader?.seats.some((seat) => seat.partition === partition && seat.healthy) ?? false;
  });
}

/**
 * The processes as clients of Zeebe read brokers. A partition has a leader in each service, and clients look for one:
 * roles are shown at the processes of the instance service. It is healthy when all services lead it.
 */
export function brokersOf(members: readonly Member[], nodeIds: NodeIds): Broker[] {
  const ordered = [...members].sort(
    (one, other) => areaNames.indexOf(one.area) - areaNames.indexOf(other.area) || one.name.localeCompare(other.name),
  );
  return ordered.map((member) => ({
    nodeId: nodeIds.of(member.name),
    host: member.host,
    port: member.port,
    partitions: member.area === SHOWN ? member.seats.map((seat) => stateOf(seat, member, members)) : [],
  }));
}

function stateOf({ partition, role, healthy }: Member['seats'][number], member: Member, members: readonly Member[]) {
  const leads = role === 'leader' && leaderOf(members, SHOWN, partition) === member;
  if (!leads) return { partition, role: role === 'leader' ? 'follower' : role, healthy } as const;
  return { partition, role, healthy: healthy && isServed(members, partition) };
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
