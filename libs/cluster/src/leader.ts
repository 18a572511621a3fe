import { clearInterval, setInterval } from 'node:timers';
import type { Area } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { Connections, LogAddress } from '@millrace/nats';
import type { CommandPlace, Term } from '@millrace/nats/bus';
import {
  answerProbes,
  CommandReader,
  hearBeacons,
  LeaderSignals,
  OfferPublisher,
  positions,
  publishBeacon,
} from '@millrace/nats/bus';
import type { Observer, Placement, ProcessorState, Reporter } from '@millrace/processor';
import { Driver, Preparing, Processor, systemClock } from '@millrace/processor';
import type { JobContext } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import { contracts } from './contracts.ts';
import { Intake } from './intake.ts';
import type { Wires } from './nats-outlet.ts';
import { NatsOutlet } from './nats-outlet.ts';

/** How often a leader says that it lives, in milliseconds. */
const BEACON_MS = 200;
/** After how long without a beacon of its own or a commit it answers nothing, in milliseconds. */
const TRUST_MS = 1_000;
/** How often the command stream is trimmed, in milliseconds. */
const TRIM_MS = 5_000;

export interface LeaderOptions {
  readonly connections: Connections;
  readonly address: LogAddress;
  readonly area: Area;
  readonly placement: Placement;
  readonly replicas: number;
  readonly wires: Wires;
  readonly reporter: Reporter;
  readonly observer: Observer;
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
  readonly #log: Log;
  readonly #processor: Processor;
  readonly #driver = new Driver();
  readonly #outlet: NatsOutlet;
  readonly #closers: (() => void)[] = [];
  readonly #ended: (error: Error) => void;
  #reader: CommandReader | undefined;
  #heardAt = performance.now();
  #isOver = false;
  #toTrim: { readonly position: number; readonly place: CommandPlace } | undefined;

  private constructor(options: LeaderOptions, { term, log, state, ended }: LeaderStart) {
    this.term = term;
    this.#options = options;
    this.#log = log;
    this.#ended = ended;
    const { connections, address, wires, area, placement, reporter, observer } = options;
    const offers = new OfferPublisher(connections.signals, {
      answered: (number, answer) => this.#processor.offerAnswered(number, answer),
      nobody: (number) => this.#processor.offerNobody(number),
    });
    const signals = new LeaderSignals(connections, address, {
      acknowledged: (receiver, number) => this.#processor.acknowledged(receiver, number),
      missing: (receiver, number) => this.#processor.missing(receiver, number),
      asked: (request, tell) => this.#ask(request, tell),
    });
    this.#outlet = new NatsOutlet({
      wires,
      offer: (gateway, offer) => offers.publish(gateway, offer),
      jobsAvailable: (type, partition) => signals.jobsAvailable(type, partition),
      isTrusted: () => this.#isTrusted,
    });
    const told: Reporter = { ...reporter, halted: (error) => this.#end(error) };
    const seen: Observer = {
      ...observer,
      committed: (ms) => {
        this.#heardAt = performance.now();
        observer.committed(ms);
      },
    };
    this.#processor = new Processor({
      state,
      epoch: term.epoch,
      log,
      placement,
      contracts,
      outlet: this.#outlet,
      reporter: told,
      observer: seen,
      clock: systemClock,
      wake: this.#driver.wake,
    });
    const probes = answerProbes(connections, address, term.epoch);
    this.#closers.push(
      () => offers.close(),
      () => signals.close(),
      () => probes.unsubscribe(),
      hearBeacons(connections, 'all', (news, from) => this.#hear(news, from)),
      every(BEACON_MS, () => this.#say(false)),
      every(TRIM_MS, () => this.#trim()),
    );
    this.#say(false);
    const preparing = new Preparing(this.#processor, [area], this.#outlet, told);
    this.#intake = new Intake(area, preparing);
  }

  readonly #intake: Intake;

  /** Begins to work: the command stream is read, made if there is none. */
  static async start(options: LeaderOptions, start: LeaderStart): Promise<Leader> {
    const leader = new Leader(options, start);
    const { connections, address, replicas, reporter } = options;
    const { log } = start;
    try {
      leader.#driver.start(leader.#processor, undefined);
      leader.#reader = await CommandReader.start({
        connections,
        address,
        replicas,
        from: start.state.input,
        take: leader.#intake.take,
        warn: (message) => reporter.warn(message),
        failed: (error) => leader.#end(error),
      });
      return leader;
    } catch (error) {
      leader.#isOver = true;
      leader.#close();
      await log.close();
      throw error;
    }
  }

  get state(): ProcessorState {
    return this.#processor.state;
  }

  get isHealthy(): boolean {
    return !this.#isOver && this.#isTrusted;
  }

  /** Ends in order: what is appended is committed and answered, what is not yet handled is left to the next leader. */
  async resign(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reader?.close();
    await this.#processor.pause();
    await this.#outlet.settled();
    this.#options.wires.answers.flush();
    this.#close();
    await this.#log.close();
  }

  /** Tells a standby that it may take over. To be called last. */
  sayResigned(): void {
    this.#say(true);
  }

  get #isTrusted(): boolean {
    return performance.now() - this.#heardAt < TRUST_MS;
  }

  #say(resigned: boolean): void {
    const { epoch, leader } = this.term;
    const { load, received } = this.#processor;
    publishBeacon(this.#options.connections, this.#options.address, {
      epoch,
      leader,
      load,
      committed: positions(received),
      resigned,
    });
  }

  #hear(news: { readonly epoch: number; readonly committed: readonly Position[] }, from: LogAddress): void {
    const { address, placement } = this.#options;
    if (from.area === address.area && from.partition === address.partition) {
      if (news.epoch > this.term.epoch) this.#end(new Deposed(`epoch ${news.epoch} has begun`));
      else if (news.epoch === this.term.epoch) this.#heardAt = performance.now();
      return;
    }
    const receiver = placement.processorOf(areaNumbers[from.area], from.partition);
    for (const { processor, number } of news.committed) {
      if (processor === this.state.processor) this.#processor.acknowledged(receiver, number);
    }
  }

  #ask(
    request: { readonly after: { readonly from: number; readonly number: number } },
    tell: (result: readonly (JobContext | undefined)[] | Error) => void,
  ): void {
    if (!this.#isTrusted) return;
    this.#processor.ask({
      area: areaNumbers.instance,
      name: 'JobContexts',
      request,
      after: request.after,
      done: (result) => this.#isTrusted && tell(result as readonly (JobContext | undefined)[]),
      failed: (error) => tell(new Error(String(error))),
    });
  }

  /** Only what is in the log for good is let go of. */
  #trim(): void {
    const { committedPosition, position, state } = this.#processor;
    if (this.#toTrim && committedPosition >= this.#toTrim.position) {
      this.#reader?.trim(this.#toTrim.place);
      this.#toTrim = undefined;
    }
    if (state.input) this.#toTrim ??= { position, place: state.input };
  }

  #end(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reader?.close();
    this.#close();
    // What was appended and not committed is for the next leader to find, or not.
    void this.#log.close();
    this.#ended(error);
  }

  #close(): void {
    this.#driver.stop();
    for (const close of this.#closers.splice(0)) close();
  }
}

interface Position {
  readonly processor: number;
  readonly number: number;
}

function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  return () => clearInterval(timer);
}
