import type { Area } from '@millrace/kernel';
import { SimulatedDisk } from '@millrace/log/testing';
import type { AreaContract, Placement, ProcessorState } from '@millrace/processor';
import { noObserver, ProcessClock } from '@millrace/processor';
import type { Batch } from '@millrace/protocol/envelope';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { InProcessBus } from '../../src/in-process/in-process-bus.ts';
import { SeededNetwork } from '../../src/in-process/seeded-network.ts';
import { ProcessorOnDisk } from './processor-on-disk.ts';

export interface MachineOptions {
  readonly seed: number;
  readonly placement: Placement;
  readonly areas: readonly Area[];
  readonly contracts: readonly AreaContract[];
  /** Called with the bus of each life of the machine, before anything is done in it. */
  readonly onStart: (bus: InProcessBus) => void;
}

const MAX_STEPS = 100_000;
const START = 1_800_000_000_000;
/** Of the cuts, those that leave the power on: the process is killed, and what it wrote is there. */
const KILLS = 0.3;
/** How many starts are cut off at the most, and how many steps of the disk such a start gets. */
const CUT_STARTS = 3;
const CUT_START_STEPS = 60;

/**
 * An engine on a machine whose disk, network and clock follow a seed. The power can go at any moment: of what was not
 * synced, any part may be left. Then everything starts anew from the disk, if need be several times.
 */
export class SimulatedMachine {
  readonly random: () => number;
  /** How often everything was lost but the disk. */
  cuts = 0;
  readonly #options: MachineOptions;
  readonly #disk: SimulatedDisk;
  readonly #processors: ProcessorOnDisk[] = [];
  #bus: InProcessBus;
  #network: SeededNetwork;
  #time = 0;

  private constructor(options: MachineOptions) {
    this.#options = options;
    this.random = seededRandom(options.seed);
    this.#disk = new SimulatedDisk(options.seed);
    [this.#network, this.#bus] = this.#newNetwork();
  }

  static async start(options: MachineOptions): Promise<SimulatedMachine> {
    const machine = new SimulatedMachine(options);
    const { placement, areas } = options;
    for (const number of placement.processors) {
      const held = areas.filter((area) => placement.areasOf(number).includes(area.number));
      machine.#processors.push(await ProcessorOnDisk.make(number, held));
    }
    await machine.#open();
    return machine;
  }

  get bus(): InProcessBus {
    return this.#bus;
  }

  get states(): readonly ProcessorState[] {
    return this.#processors.map(({ processor }) => processor.state);
  }

  /** Goes on in random order until something is so. */
  async runUntil(isSo: () => boolean): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step++) {
      if (isSo()) return;
      this.#oneStep();
      // The disk and the clients are promises: how far they come depends on the seed.
      for (let turns = Math.floor(this.random() * 12); turns >= 0; turns--) await undefined;
    }
    throw new Error(`Not over after ${MAX_STEPS} steps`);
  }

  /** Goes on until nothing is under way and everything is committed. */
  runToEnd(): Promise<void> {
    return this.runUntil(
      () => this.#network.underWay === 0 && this.#processors.every(({ processor }) => processor.isIdle),
    );
  }

  /** Everything but the disk is gone. The start after it may be cut off itself. */
  async cut(): Promise<void> {
    this.cuts++;
    this.#goDark();
    for (let starts = Math.floor(this.random() * (CUT_STARTS + 1)); starts > 0; starts--) await this.#cutStart();
    await this.#open();
  }

  /** What all processors have committed. */
  batches(): { readonly processor: number; readonly batch: Batch }[] {
    return this.#processors.flatMap((each) => each.batches().map((batch) => ({ processor: each.number, batch })));
  }

  close(): void {
    this.#disk.kill();
    for (const processor of this.#processors) processor.close();
  }

  async #open(): Promise<void> {
    [this.#network, this.#bus] = this.#newNetwork();
    const disk = this.#disk.start();
    for (const each of this.#processors) await each.open(disk, this.#surroundings(each.number));
    for (const { processor } of this.#processors) this.#bus.attach(processor);
    this.#options.onStart(this.#bus);
    for (const { processor } of this.#processors) processor.start();
  }

  /** A start that is lost at some step of the disk, if it comes that far. */
  async #cutStart(): Promise<void> {
    let steps = Math.floor(this.random() * CUT_START_STEPS);
    const isCut = new Promise<void>((resolve) => {
      this.#disk.onStep = () => {
        if (steps-- !== 0) return;
        this.#goDark();
        resolve();
      };
    });
    await Promise.race([isCut, this.#open()]);
    this.#disk.onStep = undefined;
    this.#goDark();
  }

  #goDark(): void {
    if (this.random() < KILLS) this.#disk.kill();
    else this.#disk.losePower();
  }

  #oneStep(): void {
    const dice = this.random();
    if (dice < 0.5) this.#pick().step();
    else if (dice < 0.9 && this.#network.underWay > 0) this.#network.deliverOne();
    else if (dice < 0.93) this.#pick().writeCheckpoint();
    else this.#passTime(Math.floor(this.random() * 400));
  }

  #passTime(ms: number): void {
    this.#time += ms;
    for (const { processor } of this.#processors) processor.tick();
  }

  #pick(): ProcessorOnDisk {
    return this.#processors[Math.floor(this.random() * this.#processors.length)] as ProcessorOnDisk;
  }

  #newNetwork(): [SeededNetwork, InProcessBus] {
    const network = new SeededNetwork({ random: this.random, loss: 0.1, repetition: 0.1 });
    return [network, new InProcessBus(this.#options.placement, network, noObserver)];
  }

  #surroundings(number: number) {
    const { placement, contracts } = this.#options;
    const manual = { wall: () => START + this.#time, monotonic: () => this.#time, manual: true } as const;
    const reporter = {
      warn: () => {},
      failed: ({ error }: { error: unknown }) => {
        throw error;
      },
      halted: () => {},
      info: () => {},
    };
    const clock = new ProcessClock(manual, reporter.warn);
    return {
      placement,
      contracts,
      companionsOf: (epoch: number) => this.#bus.companionsOf(number, epoch, clock),
      outbound: this.#bus.outbound,
      reporter,
      observer: noObserver,
      clock,
      tracer: undefined,
    };
  }
}
