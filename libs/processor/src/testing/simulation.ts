import type { Area } from '@millrace/kernel';
import { MemoryLog } from '@millrace/log';
import { Batch } from '@millrace/protocol/envelope';
import type { AreaContract } from '../contract.ts';
import { InProcessBus } from '../in-process-bus.ts';
import type { Reporter } from '../outlet.ts';
import type { Placement } from '../placement.ts';
import { Processor } from '../processor.ts';
import { Replica } from '../replica.ts';
import { SeededCourier } from '../seeded-courier.ts';
import { seededRandom } from '../seeded-random.ts';
import { difference } from './compare-states.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly placement: Placement;
  /** All areas; each processor holds those that the placement gives it. */
  readonly areas: readonly Area[];
  readonly contracts: readonly AreaContract[];
  /** The share of messages between processors that are lost, 0 to 1; 0.1 unless said. */
  readonly loss?: number;
}

interface Node {
  readonly processor: Processor;
  readonly shadow: Replica;
  readonly log: MemoryLog;
  readonly appended: Uint8Array[];
}

/** More steps than any scenario needs: what is not over by then hangs. */
const MAX_STEPS = 20_000;
const START = 1_800_000_000_000;

/**
 * A whole engine whose clock, network and disks follow a seed: messages overtake each other, get lost and come twice,
 * appends are acknowledged late, several at once. After each step of a processor its state is compared with one that was
 * made from its log by appliers alone.
 */
export class Simulation {
  readonly bus: InProcessBus;
  /** The failures that were reported, by their error texts. */
  readonly failures: string[] = [];
  readonly random: () => number;
  readonly #courier: SeededCourier;
  readonly #nodes: readonly Node[];
  readonly #commits: (() => void)[][] = [];
  readonly #options: SimulationOptions;
  #time = 0;

  constructor(options: SimulationOptions) {
    const { seed, placement, areas, contracts } = options;
    this.#options = options;
    this.random = seededRandom(seed);
    this.#courier = new SeededCourier({ random: this.random, loss: options.loss ?? 0.1, repetition: 0.1 });
    this.bus = new InProcessBus(placement, this.#courier);
    this.#nodes = placement.processors.map((number) => this.#node(number, areas, placement, contracts));
    for (const { processor } of this.#nodes) this.bus.attach(processor);
    for (const { processor } of this.#nodes) processor.start();
  }

  /** The state of a processor, for a test to look at. */
  state(processor: number) {
    return this.#nodes.find((node) => node.processor.state.processor === processor)?.processor.state;
  }

  get states() {
    return this.#nodes.map(({ processor }) => processor.state);
  }

  /** Milliseconds pass. */
  passTime(ms: number): void {
    this.#time += ms;
    for (const { processor } of this.#nodes) processor.tick();
  }

  /** Goes on in random order until everything is over. */
  async runToEnd(): Promise<void> {
    await this.runUntil(() => this.#isOver());
    await this.#compareColdReplays();
  }

  /** Goes on in random order until something is so. */
  async runUntil(isSo: () => boolean): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step++) {
      if (isSo()) return;
      this.#oneStep();
      // The clients of the simulation are promises: let them see what the step did.
      for (let i = 0; i < 4; i++) await undefined;
    }
    throw new Error(`Not over after ${MAX_STEPS} steps`);
  }

  #oneStep(): void {
    const dice = this.random();
    if (dice < 0.45) this.#step(this.#pick(this.#nodes));
    else if (dice < 0.8 && this.#courier.underWay > 0) this.#courier.deliverOne();
    else if (dice < 0.97) this.#pick(this.#commits).shift()?.();
    else this.passTime(Math.floor(this.random() * 400));
  }

  #step({ processor, shadow, appended }: Node): void {
    processor.step();
    if (processor.halted) throw processor.halted;
    const batches = appended.splice(0);
    if (batches.length === 0) return;
    const touched = new Set<number>();
    for (const bytes of batches) {
      for (const { event } of Batch.decode(bytes).records) if (event) touched.add(event.area);
      shadow.apply(bytes);
    }
    const found = difference(processor.state, shadow.state, touched);
    if (found) throw new Error(`Processor ${processor.state.processor} differs from its log: ${found}`);
  }

  #isOver(): boolean {
    return this.#courier.underWay === 0 && this.#nodes.every(({ processor }) => processor.isIdle);
  }

  async #compareColdReplays(): Promise<void> {
    for (const { processor, log } of this.#nodes) {
      const cold = new Replica(processor.state.processor, this.#areasOf(processor.state.processor));
      await cold.replay(log);
      const found = difference(processor.state, cold.state, cold.state.areas.keys());
      if (found) throw new Error(`Processor ${processor.state.processor} differs from its replay: ${found}`);
    }
  }

  #node(number: number, areas: readonly Area[], placement: Placement, contracts: readonly AreaContract[]): Node {
    const commits: (() => void)[] = [];
    this.#commits.push(commits);
    const appended: Uint8Array[] = [];
    const log = new MemoryLog({ acknowledge: (commit) => commits.push(commit) });
    const append = log.append.bind(log);
    log.append = (bytes) => {
      appended.push(bytes);
      return append(bytes);
    };
    const held = areas.filter((area) => placement.areasOf(number).includes(area.number));
    const processor = new Processor({
      state: new Replica(number, held).state,
      epoch: 1,
      log,
      placement,
      contracts,
      outlet: this.bus.outletOf(number),
      reporter: this.#reporter(),
      clock: { wall: () => START + this.#time, monotonic: () => this.#time, manual: true },
      wake: () => {},
    });
    return { processor, shadow: new Replica(number, held), log, appended };
  }

  #areasOf(processor: number): readonly Area[] {
    const { placement, areas } = this.#options;
    return areas.filter((area) => placement.areasOf(processor).includes(area.number));
  }

  #reporter(): Reporter {
    return {
      warn: () => {},
      failed: ({ error }) => this.failures.push(error instanceof Error ? error.message : String(error)),
      halted: () => {},
    };
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }
}
