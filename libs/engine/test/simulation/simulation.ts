import type { Area } from '@millrace/kernel';
import type { AreaContract, Placement, ProcessorState, Reporter } from '@millrace/processor';
import { noObserver, ProcessClock } from '@millrace/processor';
import type { Tracer } from '@millrace/protocol';
import type { Batch } from '@millrace/protocol/envelope';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { InProcessBus } from '../../src/in-process/in-process-bus.ts';
import { SeededNetwork } from '../../src/in-process/seeded-network.ts';
import { SimulatedProcessor } from './simulated-processor.ts';
import { SimulatedStream } from './simulated-stream.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly placement: Placement;
  /** All areas; each processor holds those that the placement gives it. */
  readonly areas: readonly Area[];
  readonly contracts: readonly AreaContract[];
  /** The share of messages between processors that are lost, 0 to 1; 0.1 unless said. */
  readonly loss?: number;
  /** Whether commands and sends come by streams that outlive their reader, as on JetStream; not unless said. */
  readonly streams?: boolean;
  /** How large a record of a log may be, in bytes; as large as a log in memory takes unless said. */
  readonly maxRecordBytes?: number;
  /** Whether the clocks are a system's, whose wall clock may be wrong; else it is always believed. */
  readonly systemClock?: boolean;
  /** Off unless said. */
  readonly tracer?: Tracer;
}

/** More steps than any scenario needs: what is not over by then hangs. A network with a long queue needs many. */
const MAX_STEPS = 1_000_000;
const START = 1_800_000_000_000;
const CHECKPOINT_SHARE = 0.02;

/**
 * A whole engine whose clock, network and disks follow a seed: messages overtake each other, get lost and come twice,
 * appends are acknowledged late, several at once, and processors crash if asked to.
 */
export class Simulation {
  readonly bus: InProcessBus;
  /** The failures that were reported, by their error texts. */
  readonly failures: string[] = [];
  /** The traces that they are part of. */
  readonly failedTraces: (string | undefined)[] = [];
  readonly random: () => number;
  /** The chance that a step is the crash of a processor, 0 to 1. */
  crashes = 0;
  /** How far the wall clock is ahead of the true time, in milliseconds. */
  wallError = 0;
  /** What was warned of. */
  readonly warnings: string[] = [];
  /** How many crashes there were. */
  crashed = 0;
  readonly #network: SeededNetwork;
  readonly #processors: SimulatedProcessor[] = [];
  /** The command streams, by processor; empty where there are none. */
  readonly #streams = new Map<SimulatedProcessor, SimulatedStream>();
  #time = 0;

  private constructor({ seed, placement, loss }: SimulationOptions) {
    this.random = seededRandom(seed);
    this.#network = new SeededNetwork({ random: this.random, loss: loss ?? 0.1, repetition: 0.1 });
    this.bus = new InProcessBus(placement, this.#network, noObserver);
  }

  static async start(options: SimulationOptions): Promise<Simulation> {
    const simulation = new Simulation(options);
    await simulation.#open(options);
    return simulation;
  }

  get states(): readonly ProcessorState[] {
    return this.#processors.map(({ processor }) => processor.state);
  }

  /** The true time since the start, in milliseconds. */
  get time(): number {
    return this.#time;
  }

  /** Milliseconds pass. */
  passTime(ms: number): void {
    this.#time += ms;
    for (const { processor } of this.#processors) processor.tick();
  }

  /** Goes on in random order until everything is over. */
  async runToEnd(): Promise<void> {
    await this.settle();
    for (const processor of this.#processors) await processor.compareWithReplays();
    for (const processor of this.#processors) processor.close();
  }

  /** Goes on in random order until nothing is under way: what is left waits for a client, or for its time. */
  async settle(): Promise<void> {
    await this.runUntil(() => this.#isOver());
  }

  /** Goes on in random order until something is so. */
  async runUntil(isSo: () => boolean): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step++) {
      if (isSo()) return;
      await this.#oneStep();
      // The clients of the simulation are promises: let them see what the step did.
      for (let i = 0; i < 4; i++) await undefined;
    }
    throw new Error(`Not over after ${MAX_STEPS} steps`);
  }

  /** What all processors have committed. */
  async batches(): Promise<{ readonly processor: number; readonly batch: Batch }[]> {
    const all: { processor: number; batch: Batch }[] = [];
    for (const processor of this.#processors) {
      for (const batch of await processor.batches()) all.push({ processor: processor.number, batch });
    }
    return all;
  }

  async #oneStep(): Promise<void> {
    if (this.crashes > 0 && this.random() < this.crashes) return this.#crash();
    const dice = this.random();
    if (dice < 0.45) this.#step(this.#pick());
    else if (dice < 0.8 && this.#network.underWay > 0) this.#network.deliverOne();
    else if (dice < 0.95) this.#pick().commitOne();
    else if (dice < 0.95 + CHECKPOINT_SHARE) this.#pick().writeCheckpoint();
    else this.passTime(Math.floor(this.random() * 400));
  }

  async #crash(): Promise<void> {
    this.crashed++;
    const processor = this.#pick();
    await processor.crash();
    const stream = this.#streams.get(processor);
    stream?.reopen(processor.processor);
    this.bus.attach(processor.processor, stream);
  }

  #step(processor: SimulatedProcessor): void {
    const reads = Math.floor(this.random() * 4);
    for (let n = 0; n < reads; n++) this.#streams.get(processor)?.readOne(processor.processor);
    processor.step();
  }

  #isOver(): boolean {
    const isRead = [...this.#streams.values()].every((stream) => stream.isRead);
    return isRead && this.#network.underWay === 0 && this.#processors.every(({ processor }) => processor.isIdle);
  }

  async #open(options: SimulationOptions): Promise<void> {
    const { placement, areas, contracts, streams, maxRecordBytes, tracer } = options;
    const clocks = { wall: () => START + this.#time + this.wallError, monotonic: () => this.#time };
    const reporter = this.#reporter();
    const clock = new ProcessClock(options.systemClock ? clocks : { ...clocks, manual: true }, reporter.warn);
    for (const number of placement.processors) {
      const held = areas.filter((area) => placement.areasOf(number).includes(area.number));
      const outbound = this.bus.outbound;
      const companionsOf = (epoch: number) => this.bus.companionsOf(number, epoch, clock);
      const surroundings = {
        placement,
        contracts,
        companionsOf,
        outbound,
        reporter,
        observer: noObserver,
        clock,
        tracer,
      };
      const simulated = await SimulatedProcessor.open(number, held, surroundings, maxRecordBytes);
      this.#processors.push(simulated);
      if (streams) this.#streams.set(simulated, new SimulatedStream());
      this.bus.attach(simulated.processor, this.#streams.get(simulated));
    }
    for (const { processor } of this.#processors) processor.start();
  }

  #reporter(): Reporter {
    return {
      warn: (message) => void this.warnings.push(message),
      failed: ({ error, traceId }) => {
        this.failures.push(error instanceof Error ? error.message : String(error));
        this.failedTraces.push(traceId);
      },
      info: () => {},
      halted: () => {},
    };
  }

  #pick(): SimulatedProcessor {
    return this.#processors[Math.floor(this.random() * this.#processors.length)] as SimulatedProcessor;
  }
}
