import type { AreaName, PartitionLoad } from '@millrace/protocol';
import type { Connections } from '../connect.ts';
import { hearBeacons } from './beacons.ts';

/** Older news of a leader is not believed any more, in milliseconds. */
const STALE_MS = 1_000;

interface Heard {
  readonly waitMs: number;
  readonly gateways: number;
  readonly at: number;
}

/**
 * Tells how the partitions get on, from the beacons of their leaders: a partition is as far behind as the area that is
 * most.
 * @returns what ends that
 */
export function watchLoad(
  connections: Pick<Connections, 'consumers'>,
  told: (load: PartitionLoad) => void,
): () => void {
  const partitions = new Map<number, Map<AreaName, Heard>>();
  return hearBeacons(connections, 'all', ({ waitMs, gateways }, { area, partition }) => {
    const now = performance.now();
    const areas = partitions.get(partition) ?? new Map<AreaName, Heard>();
    partitions.set(partition, areas.set(area, { waitMs, gateways, at: now }));
    const fresh = [...areas.values()].filter(({ at }) => at >= now - STALE_MS);
    told({
      partition,
      waitMs: Math.max(...fresh.map((each) => each.waitMs)),
      gateways: Math.max(...fresh.map((each) => each.gateways)),
    });
  });
}
