import type { Log } from '@millrace/log';
import type { Observer, Placement, Reporter, Storage } from '@millrace/processor';
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
  /** Sees each processor's log before it is used, and gives the one to be used. */
  readonly watchLog?: ((processor: number, log: Log) => Log) | undefined;
  /** Off unless said. */
  readonly tracer?: Tracer | undefined;
}

/**
 * Starts the engine in this process.
 * @throws an error whose message says what to do, if the folder cannot be used
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { reporter, observer, tracer } = options;
  return startProcessors({
    areas,
    contracts,
    placement: placementOf(options),
    network: options.mount === 'joined' ? directNetwork : lossyNetwork(options.seed ?? 1),
    storage: await storageOf(options),
    clock: systemClock,
    reporter,
    observer,
    tracer,
  });
}

async function storageOf({ folder, partitions, reporter, watchLog }: EngineOptions): Promise<Storage> {
  const warn = (message: string) => reporter.warn(message);
  const storage = folder === undefined ? memoryStorage : await openFolderStorage({ folder, partitions, warn });
  if (!watchLog) return storage;
  return {
    ...storage,
    openLog: async (processor, mark) => watchLog(processor, await storage.openLog(processor, mark)),
  };
}

function placementOf({ mount: how, partitions }: EngineOptions): Placement {
  return how === 'joined' ? joinedPlacement(partitions, areaNumbersHeld) : splitPlacement(partitions, areaNumbersHeld);
}
