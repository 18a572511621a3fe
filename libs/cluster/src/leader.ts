import { setTimeout as delay } from 'node:timers/promises';
import { JobPusher } from '@millrace/job-push';
import type { Area } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { Connections, LogAddress } from '@millrace/nats';
import type { QueryRequest, Term } from '@millrace/nats/bus';
import { CommandReader, JobPushPublisher, LeaderSignals } from '@millrace/nats/bus';
import type { CheckpointFile, Observer, Placement, ProcessClock, ProcessorState, Reporter } from '@millrace/processor';
import { Checkpointer, Driver, Preparing, Processor } from '@millrace/processor';
import type { Tracer } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import { ActiveGateways } from './active-gateways.ts';
import { CommandConsumer } from './command-consumer.ts';
import { contracts } from './contracts.ts';
import { every } from './every.ts';
import { Heartbeats } from './heartbeats.ts';
import { LeaderLease } from './leader-lease.ts';
import { LogTrimming } from './log-trimming.ts';
import type { Publishers } from './nats-outbound-port.ts';
import { NatsOutboundPort } from './nats-outbound-port.ts';
import type { SnapshotSource } from './snapshots/snapshot-source.ts';
import { leaderSource } from './snapshots/snapshot-source.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import { Trimming } from './trimming.ts';

/** How often the command stream is trimmed, in milliseconds. */
const TRIM_MS = 5_000;
/** How long a leader that resigns waits until its answers are given, and how often it checks, in milliseconds. */
const ANSWERS_MS = 1_000;
const ANSWERS_CHECK_MS = 5;

export interface LeaderOptions {
  readonly connections: Connections;
  readonly address: LogAddress;
  readonly area: Area;
  readonly placement: Placement;
  readonly replicas: number;
  readonly publishers: Publishers;
  readonly reporter: Reporter;
  readonly observer: Observer;
  readonly clock: ProcessClock;
  /** Where checkpoints go; undefined where none are kept. */
  readonly checkpoint: CheckpointFile | undefined;
  readonly snapshots: Snapshots;
  /** Whether this process has no memory for new work. */
  readonly isShortOfMemory: () => boolean;
  /** Undefined where tracing is off. */
  readonly tracer: Tracer | undefined;
}

export interface LeaderStart {
  readonly term: Term;
  /** It has committed the `LeaderStarted` of this term. */
  readonly log: Log;
  /** When the log was made. */
  readonly created: string;
  readonly state: ProcessorState;
  /** Called when leadership ended without being asked to: fenced off, or by a defect. */
  readonly ended: (error: Error) => void;
}

/** Another member leads. */
export class Deposed extends Error {}

/** A processor that this process leads, with its command stream, answers, pushes, queries and heartbeats. */
export class Leader {
  readonly term: Term;
  readonly #options: LeaderOptions;
  readonly #start: LeaderStart;
  readonly #processor: Processor;
  /** In the job area only. */
  readonly #jobPusher: JobPusher | undefined;
  readonly #checkpointer: Checkpointer | undefined;
  readonly #driver = new Driver();
  readonly #outbound: NatsOutboundPort;
  readonly #heartbeats: Heartbeats;
  readonly #lease = new LeaderLease();
  readonly #activeGateways = new ActiveGateways();
  readonly #closers: (() => void)[];
  #reader: CommandReader | undefined;
  #isOver = false;
  /** Rejects when leadership ends. */
  readonly #over: Promise<never>;
  #endOver: (error: Error) => void = () => {};

  private constructor(options: LeaderOptions, start: LeaderStart) {
    const { connections, address, placement, publishers, tracer } = options;
    const { term } = start;
    this.term = term;
    this.#over = new Promise((_, reject) => (this.#endOver = reject));
    // It is asked for by those who wait only.
    this.#over.catch(() => {});
    this.#options = options;
    this.#start = start;
    const pushes = new JobPushPublisher(connections.signals, {
      answered: (number, answer) => this.#jobPusher?.answered(number, answer),
      noResponders: (number) => this.#jobPusher?.noResponders(number),
    });
    const signals = new LeaderSignals(connections, address, {
      acknowledged: (receiver, number) => this.#processor.acknowledged(receiver, number),
      missing: (receiver, number) => this.#processor.missing(receiver, number),
      queried: (query, respond) => this.#query(query, respond),
      streamsAnnounced: ({ gateway, groups }) => this.#jobPusher?.streamsAnnounced(gateway, groups),
    });
    const warn = (message: string) => options.reporter.warn(message);
    this.#outbound = new NatsOutboundPort({ publishers, pushes, signals, lease: this.#lease, tracer, warn });
    this.#jobPusher = this.#newJobPusher();
    this.#processor = this.#newProcessor();
    this.#checkpointer = this.#newCheckpointer();
    const deposed = (epoch: number) => this.#end(new Deposed(`epoch ${epoch} has begun`));
    const [processor, lease, activeGateways] = [this.#processor, this.#lease, this.#activeGateways];
    this.#heartbeats = new Heartbeats({
      connections,
      address,
      placement,
      term,
      processor,
      lease,
      activeGateways,
      deposed,
      isShortOfMemory: options.isShortOfMemory,
    });
    const trimming = new Trimming(processor);
    const logTrimming = this.#newLogTrimming();
    this.#closers = [
      () => pushes.close(),
      () => signals.close(),
      () => this.#heartbeats.close(),
      every(TRIM_MS, () => trimming.tick(this.#reader)),
      every(TRIM_MS, () => logTrimming.tick()),
    ];
  }

  /** Starts the processor and reads its command stream, which is created if it does not exist. */
  static async start(options: LeaderOptions, start: LeaderStart): Promise<Leader> {
    const leader = new Leader(options, start);
    const { connections, address, area, replicas, reporter } = options;
    const preparing = new Preparing(leader.#processor, [area], leader.#outbound, reporter);
    try {
      leader.#driver.start(leader.#processor, leader.#checkpointer);
      leader.#reader = await CommandReader.start({
        connections,
        address,
        replicas,
        from: start.state.input,
        take: new CommandConsumer(area, preparing, leader.#activeGateways).take,
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

  /** What a snapshot can be made of. */
  get snapshotSource(): SnapshotSource | undefined {
    if (this.#isOver) return undefined;
    return leaderSource(this.#processor, { epoch: this.term.epoch, created: this.#start.created, over: this.#over });
  }

  get isHealthy(): boolean {
    return !this.#isOver && this.#processor.isHealthy && this.#lease.isValid;
  }

  /** Ends in order: what is appended is committed and answered; what is not decided yet is left to the next leader. */
  async resign(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reader?.close();
    await this.#processor.pause();
    this.#checkpointer?.write();
    await this.#answersGiven();
    await this.#outbound.settled();
    this.#options.publishers.answers.flush();
    this.#close();
    await this.#start.log.close();
  }

  /** Announces the resignation, after which a follower takes over. Call this last. */
  announceResignation(): void {
    this.#heartbeats.publish(true);
  }

  /** Waits for answers that wait for other processors or for the lease: no other member could give them. */
  async #answersGiven(): Promise<void> {
    const end = performance.now() + ANSWERS_MS;
    const waits = () => this.#processor.owesAnswers || !this.#lease.isValid;
    while (waits() && performance.now() < end) await delay(ANSWERS_CHECK_MS);
  }

  #newJobPusher(): JobPusher | undefined {
    const { area, address, clock } = this.#options;
    if (area.number !== areaNumbers.job) return undefined;
    return new JobPusher({
      port: this.#outbound,
      partition: address.partition,
      epoch: this.term.epoch,
      monotonic: () => clock.monotonic(),
      submit: (command) => this.#processor.submit(command),
    });
  }

  #newProcessor(): Processor {
    const { placement, reporter, observer, clock, tracer } = this.#options;
    const { state, log } = this.#start;
    const committed = (ms: number) => {
      this.#lease.extend(performance.now() - ms);
      observer.committed(ms);
    };
    return new Processor({
      state,
      epoch: this.term.epoch,
      log,
      placement,
      contracts,
      companions: this.#jobPusher ? [this.#jobPusher] : [],
      outbound: this.#outbound,
      reporter: { ...reporter, halted: (error) => this.#end(error) },
      observer: { ...observer, committed },
      clock,
      tracer,
      wake: this.#driver.wake,
    });
  }

  #newCheckpointer(): Checkpointer | undefined {
    const { checkpoint: file, clock, observer, reporter } = this.#options;
    if (!file) return undefined;
    const [processor, epoch, created] = [this.#processor, this.term.epoch, this.#start.created];
    return new Checkpointer({
      ...{ file, created, processor, epoch, clock, observer },
      reporter: { ...reporter, halted: (error) => this.#end(error) },
      // The log is trimmed behind snapshots, which other members can read.
      written: () => {},
    });
  }

  #newLogTrimming(): LogTrimming {
    const { snapshots, address, reporter } = this.#options;
    const { log, created, state } = this.#start;
    const trim = (through: number) => log.trim(through);
    return new LogTrimming({ snapshots, address, created, logBytes: () => state.logBytes, trim, reporter });
  }

  #query(query: QueryRequest, respond: (result: object | Error) => void): void {
    this.#processor.ask({
      ...query,
      area: this.#options.area.number,
      done: (result) => this.#lease.whenValid(() => respond(result)),
      failed: (error) => respond(new Error(String(error))),
    });
  }

  #end(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reader?.close();
    this.#close();
    // Appends in flight may be committed or not: the next leader finds out.
    void this.#start.log.close();
    this.#start.ended(error);
  }

  #close(): void {
    this.#endOver(new Error('leadership has ended'));
    this.#driver.stop();
    this.#checkpointer?.close();
    for (const close of this.#closers.splice(0)) close();
  }
}
