import type { Observer, Placement, Reporter } from '@millrace/processor';
import { joinedPlacement, memoryStorage, openFolderStorage, splitPlacement, systemClock } from '@millrace/processor';
import type { Tracer } from '@millrace/protocol';
import { areaNumbersHeld, areas, contracts } from './areas.ts';
import { lossyNetwork } from './in-process/lossy-network.ts';
import { directNetwork } from './in-process/network.ts';
import type { RunningEngine } from './in-process/running-engine.ts';
import { startProcessors } from './in-process/running-engine.ts';

export interface EngineOptions {
  /** 1 … 8191. */
  readonly partitions: number;
  /** `split` runs each area for itself over a network that delays, loses and repeats: for tests. */
  readonly mount: 'joined' | 'split';
  /** What the network of a split engine does follows this seed. */
  readonly seed?: number;
  /** Where everything is kept; in memory, and so not at all, unless said. */
  readonly folder?: string;
  readonly reporter: Reporter;
  readonly observer: Observer;
  /** Off unless said. */
  readonly tracer?: Tracer | undefined;
}

/**
 * Starts the engine in this process.
 * @throws an error whose message says what to do, if the folder cannot be used
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { folder, partitions, reporter, observer, tracer } = options;
  const warn = (message: string) => reporter.warn(message);
  return startProcessors({
    areas,
    contracts,
    placement: placementOf(options),
    network: options.mount === 'joined' ? directNetwork : lossyNetwork(options.seed ?? 1),
    storage: folder === undefined ? memoryStorage : await openFolderStorage({ folder, partitions, warn }),
    clock: systemClock,
    reporter,
    observer,
    tracer,
  });
}

function placementOf({ mount: how, partitions }: EngineOptions): Placement {
  return how === 'joined' ? joinedPlacement(partitions, areaNumbersHeld) : splitPlacement(partitions, areaNumbersHeld);
}
