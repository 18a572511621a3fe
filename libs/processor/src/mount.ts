import type { Area } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { CommandBus } from '@millrace/protocol';
import type { Clock } from './batch-clock.ts';
import type { AreaContract } from './contract.ts';
import type { Courier } from './courier.ts';
import { Driver } from './driver.ts';
import { InProcessBus } from './in-process-bus.ts';
import type { Reporter } from './outlet.ts';
import type { Placement } from './placement.ts';
import { Preparing } from './preparing.ts';
import { Processor } from './processor.ts';
import { Replica } from './replica.ts';

export interface MountOptions {
  readonly areas: readonly Area[];
  readonly contracts: readonly AreaContract[];
  readonly placement: Placement;
  readonly courier: Courier;
  /** The log of a processor, by the processor's number. */
  readonly openLog: (processor: number) => Log;
  readonly clock: Clock;
  readonly reporter: Reporter;
}

/** An engine at work in this process. */
export interface Mount {
  readonly bus: CommandBus;
  /** Says where this process is to be reached, which Topology shows. */
  announce(host: string, port: number): void;
  /** Ends all work; what is appended by then is committed first. */
  stop(): Promise<void>;
}

/** Mounts areas in this process: replays their logs, connects their processors and drives them. */
export async function mount(options: MountOptions): Promise<Mount> {
  const { placement, courier } = options;
  const bus = new InProcessBus(placement, courier);
  const members = await Promise.all(placement.processors.map((number) => openProcessor(number, bus, options)));
  for (const { processor, driver } of members) driver.start(processor);
  return {
    bus,
    announce: (host, port) => bus.announce(host, port),
    async stop() {
      for (const { driver } of members) driver.stop();
      await Promise.all(members.map(({ log }) => log.close()));
    },
  };
}

async function openProcessor(number: number, bus: InProcessBus, options: MountOptions) {
  const { areas, contracts, placement, openLog, clock, reporter } = options;
  const held = areas.filter((area) => placement.areasOf(number).includes(area.number));
  const log = openLog(number);
  const replica = new Replica(number, held);
  await replica.replay(log);
  const driver = new Driver();
  const outlet = bus.outletOf(number);
  const processor = new Processor({
    state: replica.state,
    epoch: replica.epoch + 1,
    log,
    placement,
    contracts,
    outlet,
    reporter,
    clock,
    wake: driver.wake,
  });
  const preparing = new Preparing(processor, held, outlet, reporter);
  bus.attach(processor, (area, command, body, reply) => preparing.submit(area, command, body, reply));
  return { processor, driver, log };
}
