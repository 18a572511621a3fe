import { setTimeout as delay } from 'node:timers/promises';
import type { Area } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { Connections, LogAddress } from '@millrace/nats';
import type { AskedQuery, Term } from '@millrace/nats/bus';
import { CommandReader, LeaderSignals, OfferPublisher } from '@millrace/nats/bus';
import type { Observer, Placement, ProcessClock, ProcessorState, Reporter } from '@millrace/processor';
import { Driver, Preparing, Processor } from '@millrace/processor';
import type { Tracer } from '@millrace/protocol';
import { Callers } from './callers.ts';
import { contracts } from './contracts.ts';
import { every } from './every.ts';
import { Intake } from './intake.ts';
import type { Wires } from './nats-outlet.ts';
import { NatsOutlet } from './nats-outlet.ts';
import { Pulse } from './pulse.ts';
import { Trimming } from './trimming.ts';
import { Trust } from './trust.ts';

/** How often the command stream is trimmed, in milliseconds. */
const TRIM_MS = 5_000;
/** How long a leader that hands over waits for what its answers wait for, and how often it looks, in milliseconds. */
const ANSWERS_MS = 1_000;
const ANSWERS_LOOK_MS = 5;

export interface LeaderOptions {
  readonly connections: Connections;
  readonly address: LogAddress;
  readonly area: Area;
  readonly placement: Placement;
  readonly replicas: number;
  readonly wires: Wires;
  readonly reporter: Reporter;
  readonly observer: Observer;
  readonly clock: ProcessClock;
  /** Undefined where tracing is off. */
  readonly tracer: Tracer | undefined;
}

export interface LeaderStart {
  readonly term: Term;
  /** The log has taken that the term begins. */
  readonly log: Log;
  readonly state: ProcessorState;
  /** It leads no more, by itself: fenced off, or by a defect. */
  readonly ended: (error: Error) => void;
}

/** Somebody else leads. */
export class Deposed extends Error {}

/** One processor at work, as long as this process leads it. */
export class Leader {
  readonly term: Term;
  readonly #options: LeaderOptions;
  readonly #start: LeaderStart;
  readonly #processor: Processor;
  readonly #driver = new Driver();
  readonly #outlet: NatsOutlet;
  readonly #pulse: Pulse;
  readonly #trust = new Trust();
  readonly #callers = new Callers();
  readonly #closers: (() => void)[];
  #reader: CommandReader | undefined;
  #isOver = false;

  private constructor(options: LeaderOptions, start: LeaderStart) {
    const { connections, address, placement, wires, tracer } = options;
    const { term } = start;
    this.term = term;
    this.#options = options;
    this.#start = start;
    const offers = new OfferPublisher(connections.signals, {
      answered: (number, answer) => this.#processor.offerAnswered(number, answer),
      nobody: (number) => this.#processor.offerNobody(number),
    });
    const signals = new LeaderSignals(connections, address, {
      acknowledged: (receiver, number) => this.#processor.acknowledged(receiver, number),
      missing: (receiver, number) => this.#processor.missing(receiver, number),
      asked: (query, tell) => this.#ask(query, tell),
      streamsAnnounced: ({ gateway, streams }) => this.#processor.streamsAnnounced(gateway, streams),
    });
    const warn = (message: string) => options.reporter.warn(message);
    this.#outlet = new NatsOutlet({ wires, offers, signals, trust: this.#trust, tracer, warn });
    this.#processor = this.#newProcessor();
    const deposed = (epoch: number) => this.#end(new Deposed(`epoch ${epoch} has begun`));
    const [processor, trust, callers] = [this.#processor, this.#trust, this.#callers];
    this.#pulse = new Pulse({ connections, address, placement, term, processor, trust, callers, deposed });
    const trimming = new Trimming(processor);
    this.#closers = [
      () => offers.close(),
      () => signals.close(),
      () => this.#pulse.close(),
      every(TRIM_MS, () => trimming.tick(this.#reader)),
    ];
  }

  /** Begins to work: the command stream is read, made if there is none. */
  static async start(options: LeaderOptions, start: LeaderStart): Promise<Leader> {
    const leader = new Leader(options, start);
    const { connections, address, area, replicas, reporter } = options;
    const preparing = new Preparing(leader.#processor, [area], leader.#outlet, reporter);
    try {
      leader.#driver.start(leader.#processor, undefined);
      leader.#reader = await CommandReader.start({
        connections,
        address,
        replicas,
        from: start.state.input,
        take: new Intake(area, preparing, leader.#callers).take,
        warn: (message) => reporter.warn(message),
        failed: (error) => leader.#end(error),
      });
      return leader;
    } catch (error) {
      leader.#isOver = true;
      leader.#close();
      await start.log.close();
      throw error;
    }
  }

  get state(): ProcessorState {
    return this.#processor.state;
  }

  get isHealthy(): boolean {
    return !this.#isOver && this.#trust.holds;
  }

  /** Ends in order: what is appended is committed and answered, what is not yet handled is left to the next leader. */
  async resign(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reader?.close();
    await this.#processor.pause();
    await this.#answersGiven();
    await this.#outlet.settled();
    this.#options.wires.answers.flush();
    this.#close();
    await this.#start.log.close();
  }

  /** Tells a standby that it may take over. To be called last. */
  sayResigned(): void {
    this.#pulse.say(true);
  }

  /** Nobody else knows of the answers that wait for other processors, or for a proof that we lead. */
  async #answersGiven(): Promise<void> {
    const end = performance.now() + ANSWERS_MS;
    const waits = () => this.#processor.owesAnswers || !this.#trust.holds;
    while (waits() && performance.now() < end) await delay(ANSWERS_LOOK_MS);
  }

  #newProcessor(): Processor {
    const { placement, reporter, observer, clock, tracer } = this.#options;
    const { state, log } = this.#start;
    const committed = (ms: number) => {
      this.#trust.proved(performance.now() - ms);
      observer.committed(ms);
    };
    return new Processor({
      state,
      epoch: this.term.epoch,
      log,
      placement,
      contracts,
      outlet: this.#outlet,
      reporter: { ...reporter, halted: (error) => this.#end(error) },
      observer: { ...observer, committed },
      clock,
      tracer,
      wake: this.#driver.wake,
    });
  }

  #ask(query: AskedQuery, tell: (result: object | Error) => void): void {
    this.#processor.ask({
      ...query,
      area: this.#options.area.number,
      done: (result) => this.#trust.whenHolds(() => tell(result)),
      failed: (error) => tell(new Error(String(error))),
    });
  }

  #end(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reader?.close();
    this.#close();
    // What was appended and not committed is for the next leader to find, or not.
    void this.#start.log.close();
    this.#start.ended(error);
  }

  #close(): void {
    this.#driver.stop();
    for (const close of this.#closers.splice(0)) close();
  }
}
