import type { Area } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { AreaContract, Clock, Observer, Placement, ProcessorState, Reporter, Storage } from '@millrace/processor';
import { Checkpointer, Driver, findProcessor, Preparing, ProcessClock, Processor } from '@millrace/processor';
import type { CommandBus, Tracer } from '@millrace/protocol';
import { InProcessBus } from './in-process-bus.ts';
import type { Network } from './network.ts';

export interface ProcessorsOptions {
  readonly areas: readonly Area[];
  readonly contracts: readonly AreaContract[];
  readonly placement: Placement;
  readonly network: Network;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly reporter: Reporter;
  readonly observer: Observer;
  /** Undefined where tracing is off. */
  readonly tracer: Tracer | undefined;
}

/** What a backup took. */
export interface MadeBackup {
  readonly bytes: number;
  /** How long all work was held up, in milliseconds. */
  readonly pausedMs: number;
}

/** An engine that runs in this process. */
export interface RunningEngine {
  readonly bus: CommandBus;
  /** Says where this process is to be reached, which Topology shows. */
  announce(host: string, port: number): void;
  /** Whether all its processors answer commands. */
  readonly isHealthy: boolean;
  /** The states of its processors, for metrics: to be read only. */
  readonly states: readonly ProcessorState[];
  /** What is on the disk, in bytes. */
  sizes(): { readonly logs: number; readonly checkpoints: number };
  /** How often the disk was waited for since the start. */
  syncs(): number;
  /** New work is rejected from now on whenever `why` gives a reason for its partition. What is under way goes on. */
  rejectNewWork(why: (partition: number) => string | undefined): void;
  /**
   * Writes a copy of everything, as of one moment, to an empty folder. Work waits for that moment only.
   * @throws if nothing is kept, so that there is nothing to copy
   */
  backup(folder: string): Promise<MadeBackup>;
  /** Ends all work; what is appended by then is committed first. */
  stop(): Promise<void>;
}

/** Starts the processors of a placement in this process: finds their state, connects and drives them. */
export async function startProcessors(options: ProcessorsOptions): Promise<RunningEngine> {
  const { placement, network, storage } = options;
  const bus = new InProcessBus(placement, network, options.observer);
  const clock = new ProcessClock(options.clock, (message) => options.reporter.warn(message));
  const processors: RunningProcessor[] = [];
  try {
    for (const number of placement.processors) processors.push(await openProcessor(number, bus, clock, options));
    storage.opened?.();
  } catch (error) {
    await storage.close();
    throw error;
  }
  for (const { processor, driver, checkpointer } of processors) driver.start(processor, checkpointer);
  return {
    bus,
    announce: (host, port) => bus.announce(host, port),
    get isHealthy() {
      return processors.every(({ processor }) => processor.isHealthy);
    },
    states: processors.map(({ processor }) => processor.state),
    sizes: () => storage.sizes(),
    syncs: () => storage.syncs(),
    rejectNewWork: (why) => bus.rejectNewWork(why),
    async backup(folder) {
      if (!storage.backup) throw new Error('Nothing is kept here, so there is nothing to back up');
      let pausedMs = 0;
      const bytes = await storage.backup(folder, async (hold) => {
        pausedMs = await atOneMoment(processors, hold, () => options.clock.monotonic());
      });
      return { bytes, pausedMs };
    },
    async stop() {
      const working = processors.filter(({ processor }) => !processor.halted);
      await pauseAll(working);
      for (const { driver } of processors) driver.stop();
      for (const { checkpointer } of working) checkpointer?.write();
      for (const { log } of working) await log.close();
      await storage.close();
    },
  };
}

interface RunningProcessor {
  readonly processor: Processor;
  readonly driver: Driver;
  readonly log: Log;
  readonly checkpointer: Checkpointer | undefined;
}

/** With all of them paused at once, their states fit together: what one has sent, the others have not yet forgotten. */
async function pauseAll(processors: readonly RunningProcessor[]): Promise<() => void> {
  const resumes = await Promise.all(processors.map(({ processor }) => processor.pause()));
  return () => {
    for (const resume of resumes) resume();
  };
}

/**
 * Brings all checkpoints to one moment, and has them held there.
 * @returns how long all work was held up, in milliseconds
 */
async function atOneMoment(
  processors: readonly RunningProcessor[],
  hold: () => Promise<void>,
  monotonic: () => number,
): Promise<number> {
  // One after another, so that little is left to write while all of them wait.
  for (const { checkpointer } of processors) await checkpointer?.writeSoon();
  const start = monotonic();
  const resume = await pauseAll(processors);
  try {
    for (const { checkpointer } of processors) checkpointer?.writeForCopy();
    await hold();
  } finally {
    resume();
  }
  return monotonic() - start;
}

async function openProcessor(
  number: number,
  bus: InProcessBus,
  clock: ProcessClock,
  options: ProcessorsOptions,
): Promise<RunningProcessor> {
  const { areas, placement, storage, reporter, observer } = options;
  const held = areas.filter((area) => placement.areasOf(number).includes(area.number));
  const { replica, log, checkpoint } = await findProcessor(number, held, storage);
  const epoch = replica.epoch + 1;
  const driver = new Driver();
  const outbound = bus.outbound;
  const { state } = replica;
  const { wake } = driver;
  const companions = bus.companionsOf(number, epoch, clock);
  const processor = new Processor({ ...options, clock, companions, state, epoch, log, outbound, wake });
  const preparing = new Preparing(processor, held, outbound, reporter);
  bus.attach(processor, { submit: (command) => preparing.submit(command) });
  const checkpointer =
    checkpoint &&
    new Checkpointer({
      ...{ processor, file: checkpoint, epoch, clock, observer, reporter },
      written: (position) => log.trim(position),
    });
  return { processor, driver, log, checkpointer };
}
