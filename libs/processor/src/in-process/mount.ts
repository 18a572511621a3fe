import type { Area } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { CommandBus, Tracer } from '@millrace/protocol';
import type { Clock } from '../clock/clock.ts';
import { ProcessClock } from '../clock/process-clock.ts';
import { Driver } from '../driver.ts';
import type { AreaContract } from '../ports/area-contract.ts';
import type { Observer } from '../ports/observer.ts';
import type { Reporter } from '../ports/outbound-port.ts';
import type { Placement } from '../ports/placement.ts';
import type { Storage } from '../ports/storage.ts';
import { Preparing } from '../preparing.ts';
import { Processor } from '../processor.ts';
import type { ProcessorState } from '../state/processor-state.ts';
import { Checkpointer } from '../storage/checkpointer.ts';
import { findProcessor } from './find-processor.ts';
import { InProcessBus } from './in-process-bus.ts';
import type { Network } from './network.ts';

export interface MountOptions {
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

/** An engine at work in this process. */
export interface Mount {
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

/** Mounts areas in this process: finds their state, connects their processors and drives them. */
export async function mount(options: MountOptions): Promise<Mount> {
  const { placement, network, storage } = options;
  const bus = new InProcessBus(placement, network, options.observer);
  const clock = new ProcessClock(options.clock, (message) => options.reporter.warn(message));
  const members: Member[] = [];
  try {
    for (const number of placement.processors) members.push(await openMember(number, bus, clock, options));
    storage.opened?.();
  } catch (error) {
    await storage.close();
    throw error;
  }
  for (const { processor, driver, checkpointer } of members) driver.start(processor, checkpointer);
  return {
    bus,
    announce: (host, port) => bus.announce(host, port),
    get isHealthy() {
      return members.every(({ processor }) => processor.isHealthy);
    },
    states: members.map(({ processor }) => processor.state),
    sizes: () => storage.sizes(),
    syncs: () => storage.syncs(),
    rejectNewWork: (why) => bus.rejectNewWork(why),
    async backup(folder) {
      if (!storage.backup) throw new Error('Nothing is kept here, so there is nothing to back up');
      let pausedMs = 0;
      const bytes = await storage.backup(folder, async (hold) => {
        pausedMs = await atOneMoment(members, hold, () => options.clock.monotonic());
      });
      return { bytes, pausedMs };
    },
    async stop() {
      const working = members.filter(({ processor }) => !processor.halted);
      await pauseAll(working);
      for (const { driver } of members) driver.stop();
      for (const { checkpointer } of working) checkpointer?.write();
      for (const { log } of working) await log.close();
      await storage.close();
    },
  };
}

interface Member {
  readonly processor: Processor;
  readonly driver: Driver;
  readonly log: Log;
  readonly checkpointer: Checkpointer | undefined;
}

/** With all of them paused at once, their states fit together: what one has sent, the others have not yet forgotten. */
async function pauseAll(members: readonly Member[]): Promise<() => void> {
  const resumes = await Promise.all(members.map(({ processor }) => processor.pause()));
  return () => {
    for (const resume of resumes) resume();
  };
}

/**
 * Brings all checkpoints to one moment, and has them held there.
 * @returns how long all work was held up, in milliseconds
 */
async function atOneMoment(
  members: readonly Member[],
  hold: () => Promise<void>,
  monotonic: () => number,
): Promise<number> {
  // One after another, so that little is left to write while all of them wait.
  for (const { checkpointer } of members) await checkpointer?.writeSoon();
  const start = monotonic();
  const resume = await pauseAll(members);
  try {
    for (const { checkpointer } of members) checkpointer?.writeForCopy();
    await hold();
  } finally {
    resume();
  }
  return monotonic() - start;
}

async function openMember(
  number: number,
  bus: InProcessBus,
  clock: ProcessClock,
  options: MountOptions,
): Promise<Member> {
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
  bus.attach(processor, {
    submit: (area, command, body, reply, trace, gone) =>
      preparing.submit(area, { command, body, reply, trace, at: undefined, gone }),
  });
  const checkpointer =
    checkpoint && new Checkpointer({ processor, file: checkpoint, log, epoch, clock, observer, reporter });
  return { processor, driver, log, checkpointer };
}
