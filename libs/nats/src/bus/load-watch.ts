import type { AreaName, PartitionLoad } from '@millrace/protocol';
import type { Connections } from '../connect.ts';
import { subscribeHeartbeats } from './leader-heartbeat.ts';

/** Heartbeats older than this are ignored, in milliseconds. */
const STALE_MS = 1_000;

interface AreaLoad {
  readonly waitMs: number;
  readonly gateways: number;
  readonly shortOfMemory: boolean;
  readonly at: number;
}

/**
 * Reports the load of partitions from the heartbeats of their leaders. A partition is as late as its latest area.
 * @returns ends the watch
 */
export function watchLoad(
  connections: Pick<Connections, 'consumers'>,
  changed: (load: PartitionLoad) => void,
): () => void {
  const partitions = new Map<number, Map<AreaName, AreaLoad>>();
  return subscribeHeartbeats(connections, 'all', ({ waitMs, gateways, shortOfMemory }, { area, partition }) => {
    const now = performance.now();
    const areas = partitions.get(partition) ?? new Map<AreaName, AreaLoad>();
    partitions.set(partition, areas.set(area, { waitMs, gateways, shortOfMemory, at: now }));
    const fresh = [...areas.values()].filter(({ at }) => at >= now - STALE_MS);
    changed({
      partition,
      waitMs: Math.max(...fresh.map((each) => each.waitMs)),
      gateways: Math.max(...fresh.map((each) => each.gateways)),
      shortOfMemory: fresh.some((each) => each.shortOfMemory),
    });
  });
}
