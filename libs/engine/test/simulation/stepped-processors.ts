import type { Area } from '@millrace/kernel';
import { MemoryLog } from '@millrace/log';
import type { AreaContract, Placement, Reporter } from '@millrace/processor';
import { noObserver, ProcessClock, Processor, ProcessorState, Replica } from '@millrace/processor';
import { InProcessBus } from '../../src/in-process/in-process-bus.ts';
import { directNetwork } from '../../src/in-process/network.ts';

export interface SteppedOptions {
  readonly placement: Placement;
  /** All areas; each processor holds those that the placement gives it. */
  readonly areas: readonly Area[];
  readonly contracts: readonly AreaContract[];
  /** Decides when an append is committed, by calling back later; at once unless said. */
  readonly acknowledge?: (commit: () => void) => void;
  /** By how much each reading of the monotonic clock moves it on, so that work takes time; not at all unless said. */
  readonly readingMs?: number;
}

interface SteppedProcessor {
  readonly processor: Processor;
  readonly log: MemoryLog;
  readonly epoch: number;
}

/** More rounds than any scenario needs: what is not over by then hangs. */
const MAX_ROUNDS = 10_000;
/** After so long of quiet a processor does what has no hurry, in milliseconds. */
const QUIET_MS = 1_000;
const START = 1_800_000_000_000;

/**
 * Processors that a test steps by hand, over a network and logs without delay. What a test measures are rounds of one
 * batch each, not milliseconds, so it gives the same on every machine.
 */
export class SteppedProcessors {
  readonly bus: InProcessBus;
  /** The failures that were reported, by their error texts. */
  readonly failures: string[] = [];
  readonly #options: SteppedOptions;
  readonly #members = new Map<number, SteppedProcessor>();
  #time = 0;
  readonly #clock: ProcessClock;

  constructor(options: SteppedOptions) {
    this.#options = options;
    const clocks = { wall: () => START + this.#time, monotonic: () => this.#readClock(), manual: true } as const;
    this.#clock = new ProcessClock(clocks, () => {});
    this.bus = new InProcessBus(options.placement, directNetwork, noObserver);
    for (const number of options.placement.processors) {
      this.#open(number, new MemoryLog(options), this.#newState(number), 1);
    }
  }

  get states(): readonly ProcessorState[] {
    return [...this.#members.values()].map(({ processor }) => processor.state);
  }

  /** Milliseconds pass. */
  passTime(ms: number): void {
    this.#time += ms;
    for (const { processor } of this.#members.values()) processor.tick();
  }

  /** Each processor works off one batch, if it has work. @returns whether any had */
  async round(): Promise<boolean> {
    let hadWork = false;
    for (const { processor } of this.#members.values()) {
      if (processor.step()) hadWork = true;
      if (processor.halted) throw processor.halted;
    }
    // Logs acknowledge in microtasks, and clients are promises: they see what the batches did.
    await new Promise((resolve) => setImmediate(resolve));
    return hadWork;
  }

  /** @returns after how many rounds it was so */
  async roundsUntil(isSo: () => boolean): Promise<number> {
    for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
      if (isSo()) return rounds;
      await this.round();
    }
    throw new Error(`Not over after ${MAX_ROUNDS} rounds`);
  }

  /** @returns the result, and after how many rounds it came */
  async roundsFor<T>(result: Promise<T>): Promise<{ readonly rounds: number; readonly result: T }> {
    let ended = false;
    const watched = result.finally(() => (ended = true));
    const rounds = await this.roundsUntil(() => ended);
    return { rounds, result: await watched };
  }

  /** Runs until nothing is under way; where only time is wanted for that, it passes. */
  async settle(): Promise<void> {
    for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
      if ([...this.#members.values()].every(({ processor }) => processor.isIdle)) return;
      if (!(await this.round())) this.passTime(QUIET_MS);
    }
    throw new Error(`Not over after ${MAX_ROUNDS} rounds`);
  }

  /** All processors crash, and come back from their logs. */
  async restart(): Promise<void> {
    for (const [number, { log, epoch }] of [...this.#members]) {
      const replica = new Replica(this.#newState(number));
      const reopened = log.reopen();
      await replica.replay(reopened);
      this.#open(number, reopened, replica.state, epoch + 1);
    }
  }

  /** By the monotonic clock, in milliseconds. */
  get now(): number {
    return this.#time;
  }

  #readClock(): number {
    this.#time += this.#options.readingMs ?? 0;
    return this.#time;
  }

  #newState(number: number): ProcessorState {
    const { areas, placement } = this.#options;
    return new ProcessorState(
      number,
      areas.filter((area) => placement.areasOf(number).includes(area.number)),
    );
  }

  #open(number: number, log: MemoryLog, state: ProcessorState, epoch: number): void {
    const { placement, contracts } = this.#options;
    const processor = new Processor({
      ...{ state, epoch, log, placement, contracts },
      companions: this.bus.companionsOf(number, epoch, this.#clock),
      outbound: this.bus.outbound,
      reporter: this.#reporter(),
      observer: noObserver,
      clock: this.#clock,
      tracer: undefined,
      wake: () => {},
    });
    this.#members.set(number, { processor, log, epoch });
    this.bus.attach(processor);
    processor.start();
  }

  #reporter(): Reporter {
    return {
      warn: () => {},
      failed: ({ error }) => void this.failures.push(error instanceof Error ? error.message : String(error)),
      info: () => {},
      halted: () => {},
    };
  }
}
