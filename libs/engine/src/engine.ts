import type { Mount, Placement, Reporter } from '@millrace/processor';
import { directCourier, joinedPlacement, memoryStorage, mount, splitPlacement, systemClock } from '@millrace/processor';
import { areaNumbersHeld, areas, contracts } from './areas.ts';
import { lossyCourier } from './lossy-courier.ts';

export interface EngineOptions {
  /** 1 … 8191. */
  readonly partitions: number;
  /** `split` runs each area for itself over a network that delays, loses and repeats: for tests. */
  readonly mount: 'joined' | 'split';
  /** What the network of a split engine does follows this seed. */
  readonly seed?: number;
  readonly reporter: Reporter;
}

/** Starts the engine in this process, in memory. */
export function startEngine(options: EngineOptions): Promise<Mount> {
  return mount({
    areas,
    contracts,
    placement: placementOf(options),
    courier: options.mount === 'joined' ? directCourier : lossyCourier(options.seed ?? 1),
    storage: memoryStorage,
    clock: systemClock,
    reporter: options.reporter,
  });
}

function placementOf({ mount: how, partitions }: EngineOptions): Placement {
  return how === 'joined' ? joinedPlacement(partitions, areaNumbersHeld) : splitPlacement(partitions, areaNumbersHeld);
}
