import type { ReplyAddress } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { OfferAnswer } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import type { Clock } from './batch-clock.ts';
import { BatchClock } from './batch-clock.ts';
import type { Aftermath } from './batch-run.ts';
import { BatchRun } from './batch-run.ts';
import { Channels } from './channels.ts';
import { checksum } from './checksum.ts';
import type { AreaContract } from './contract.ts';
import { Directory } from './directory.ts';
import { DueWork } from './due-work.ts';
import { HandOff } from './hand-off.ts';
import { HeldAnswers } from './held-answers.ts';
import type { Observer } from './observer.ts';
import type { Outlet, Reporter } from './outlet.ts';
import type { Placement } from './placement.ts';
import type { ProcessorState, ReadRow } from './processor-state.ts';
import type { Query } from './queries.ts';
import { Queries } from './queries.ts';
import { Receiving } from './receiving.ts';
import type { LocalSend, QueuedWork } from './work-queue.ts';
import { WorkQueue } from './work-queue.ts';

/** How many appends may be in flight. */
const APPEND_WINDOW = 16;
/** After how long without a batch the drop of acknowledged sends gets a batch of its own, in milliseconds. */
const QUIET_MS = 1_000;

export interface ProcessorOptions {
  /** What a replica made of the log so far. The processor goes on with it: nobody else may change it. */
  readonly state: ProcessorState;
  /** Higher than that of any leader before. */
  readonly epoch: number;
  readonly log: Log;
  readonly placement: Placement;
  readonly contracts: readonly AreaContract[];
  readonly outlet: Outlet;
  readonly reporter: Reporter;
  readonly observer: Observer;
  readonly clock: Clock;
  /** Called when there is something to do: `step` is wanted. */
  readonly wake: () => void;
}

/** What waits for a commit. */
interface Pending {
  readonly position: number;
  readonly aftermath: Aftermath | undefined;
  readonly told: readonly (() => void)[];
}

/**
 * The single writer of one log. `step` takes a batch of what waits, decides it, applies it and appends it; what it leads
 * to leaves when the log has committed it. Synchronous throughout: whoever drives it decides when things happen.
 */
export class Processor {
  readonly state: ProcessorState;
  readonly #options: ProcessorOptions;
  readonly #directory: Directory;
  readonly #clock: BatchClock;
  readonly #channels: Channels;
  readonly #receiving: Receiving;
  readonly #answers: HeldAnswers;
  readonly #handOff: HandOff;
  readonly #queries: Queries;
  readonly #due: DueWork;
  readonly #queue = new WorkQueue<QueuedWork>();
  readonly #local = new WorkQueue<LocalSend>();
  readonly #pending = new WorkQueue<Pending>();
  /** When the appends in flight began, on the monotonic clock. */
  readonly #appendedAt = new WorkQueue<number>();
  #lastPosition: number;
  #committedPosition: number;
  #lastBatchAt: number;
  #halted: Error | undefined;
  /** How many want no work to be taken. */
  #pauses = 0;
  /** Who waits for the moment when nothing is in flight. */
  #pausing: { readonly paused: () => void; readonly failed: (error: Error) => void }[] = [];

  constructor(options: ProcessorOptions) {
    const { state, epoch, log, placement, contracts, outlet, reporter, clock } = options;
    this.state = state;
    this.#options = options;
    this.#directory = new Directory(state, placement, contracts);
    this.#clock = new BatchClock(clock, (message) => reporter.warn(message));
    this.#channels = new Channels(state, outlet, (row) => this.#directory.filledBytes(row));
    this.#receiving = new Receiving(state, outlet);
    this.#answers = new HeldAnswers(outlet, this.#channels);
    this.#handOff = new HandOff(outlet, this.#directory.partition, epoch, (jobs) => {
      this.submit(areaNumbers.job, 'YieldJobs', jobs, undefined);
    });
    this.#queries = new Queries(state);
    this.#due = new DueWork(state);
    this.#lastPosition = log.last;
    this.#committedPosition = log.last;
    this.#lastBatchAt = clock.monotonic();
    log.listen({ committed: (position) => this.#committed(position), failed: (error) => this.#halt(error) });
  }

  /** Takes up what the log says was on its way: our own sends are handled first, those to others leave again. */
  start(): void {
    const { outbox, processor } = this.state;
    for (const { key } of outbox.scan('byChannel', processor)) {
      const row = outbox.get(key);
      if (!row) continue;
      const { name, type } = this.#directory.commandByCode(row.area, row.code);
      const { area, number, reply } = row;
      this.#local.push({ area, command: name, body: type.codec.decode(row.body), reply, number });
    }
    this.#channels.start(this.#now());
    this.#options.wake();
  }

  /**
   * A command of a client.
   * @param at where it stands in the command stream, if it came by one
   */
  submit(area: number, command: string, body: object, reply: ReplyAddress | undefined, at?: ReadRow): void {
    this.#enqueue({ kind: 'submitted', area, command, body, reply, at });
  }

  /** A send of another processor has come. It may be lost, repeated or early. */
  receive(frame: Frame, at?: ReadRow): void {
    if (this.#receiving.letIn(frame)) this.#enqueue({ kind: 'received', frame, at });
  }

  /** Another processor has committed our sends up to this number. */
  acknowledged(to: number, number: number): void {
    this.#channels.acknowledged(to, number, this.#now());
    this.#answers.release();
  }

  /** Another processor still waits for this send of ours. */
  missing(to: number, number: number): void {
    this.#channels.missing(to, number, this.#now());
    this.#answers.release();
  }

  /** A gateway has answered an offer of jobs. */
  offerAnswered(number: number, answer: OfferAnswer): void {
    this.#handOff.answered(number, answer);
  }

  /** A question to an area. */
  ask(query: Query): void {
    const tell = this.#queries.ask(query);
    if (tell) this.#afterCommit(undefined, [tell]);
  }

  /**
   * Stops taking work, and waits until no append is in flight: the state is then exactly that of the log.
   * @returns lets work go on again
   * @throws the error that has halted the processor
   */
  pause(): Promise<() => void> {
    this.#pauses++;
    const resume = () => {
      this.#pauses--;
      this.#options.wake();
    };
    return new Promise((resolve, reject) => {
      this.#pausing.push({ paused: () => resolve(resume), failed: reject });
      this.#tellPaused();
    });
  }

  get halted(): Error | undefined {
    return this.#halted;
  }

  /** Whether nothing waits: no work, no append in flight, no send under way. */
  get isIdle(): boolean {
    return this.#queue.length + this.#local.length + this.#pending.length === 0 && this.state.outbox.size === 0;
  }

  /** When something is due by itself, in milliseconds since 1970; undefined if nothing is. */
  nextDue(): number | undefined {
    return this.#due.next();
  }

  /** Repeats what got no answer in time. To be called every 100 ms or so. */
  tick(): void {
    if (this.#halted) return;
    this.#channels.tick(this.#now());
    this.#handOff.tick(this.#now());
    if (this.#isDue() || this.#dropsWantBatch()) this.#options.wake();
  }

  /** Works off one batch. Returns false if there was nothing to do or no room for another append. */
  step(): boolean {
    if (
      this.#halted ||
      this.#pauses > 0 ||
      this.#lastPosition - this.#committedPosition >= APPEND_WINDOW ||
      !this.#hasWork()
    )
      return false;
    try {
      this.#runBatch();
      return true;
    } catch (error) {
      this.#halt(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  #runBatch(): void {
    const { state } = this;
    const { epoch } = this.#options;
    const time = this.#clock.next(state.time);
    const batch = new BatchRun(state, this.#directory, this.#options, epoch, this.#local, time);
    for (const { to, number } of this.#channels.takeDrops()) batch.drop(to, number);
    batch.runLocal();
    this.#due.run(batch);
    while (batch.hasRoom) {
      const work = this.#queue.shift();
      if (!work) break;
      if (work.at) batch.reads(work.at);
      if (work.kind === 'received') batch.received(work.frame);
      else batch.submitted(work.area, work.command, work.body, work.reply);
      batch.runLocal();
    }
    batch.finish();
    if (!batch.builder.isEmpty) this.#append(batch);
    this.#afterCommit(batch.aftermath, this.#queries.takeReady());
    if (this.#hasWork()) this.#options.wake();
  }

  #append(batch: BatchRun): void {
    const { state } = this;
    const bytes = batch.builder.encode(state, this.#options.epoch);
    state.batch++;
    state.checksum = checksum(bytes);
    state.time = batch.builder.time;
    this.#lastBatchAt = this.#now();
    this.#lastPosition = this.#options.log.append(bytes);
    this.#appendedAt.push(this.#lastBatchAt);
    this.#options.observer.appended(batch.builder.commands, bytes.length);
  }

  /** What a batch without an append leads to waits for those before it all the same: it has seen what they did. */
  #afterCommit(aftermath: Aftermath | undefined, told: readonly (() => void)[]): void {
    this.#pending.push({ position: this.#lastPosition, aftermath, told });
    this.#releaseCommitted();
  }

  #committed(position: number): void {
    if (this.#halted) return;
    for (; this.#committedPosition < position; this.#committedPosition++) {
      this.#options.observer.committed(this.#now() - (this.#appendedAt.shift() ?? 0));
    }
    this.#releaseCommitted();
    this.#tellPaused();
    if (this.#hasWork()) this.#options.wake();
  }

  #tellPaused(): void {
    if (this.#pausing.length === 0) return;
    if (!this.#halted && this.#committedPosition < this.#lastPosition) return;
    const pausing = this.#pausing;
    this.#pausing = [];
    for (const { paused, failed } of pausing) {
      if (this.#halted) failed(this.#halted);
      else paused();
    }
  }

  /** The position of the last append. */
  get position(): number {
    return this.#lastPosition;
  }

  #releaseCommitted(): void {
    for (
      let next = this.#pending.peek();
      next && next.position <= this.#committedPosition;
      next = this.#pending.peek()
    ) {
      this.#pending.shift();
      if (next.aftermath) this.#release(next.aftermath);
      for (const tell of next.told) tell();
    }
  }

  #release({ sends, taken, answers, effects, everySend, readAfter }: Aftermath): void {
    const now = this.#now();
    for (const { to, number } of sends) this.#channels.release(to, number, now);
    for (const [from, number] of taken) {
      if (from === this.state.processor) this.#channels.acknowledged(from, number, now);
      else this.#receiving.committed(from, number);
    }
    for (const effect of effects) this.#handOff.carryOut(effect, readAfter, now);
    for (const { reply, ending, whenTaken } of answers) {
      if (whenTaken) this.#answers.hold(reply, ending, everySend);
      else this.#options.outlet.answer(reply, ending);
    }
    this.#answers.release();
  }

  #enqueue(work: QueuedWork): void {
    this.#queue.push(work);
    this.#options.wake();
  }

  #hasWork(): boolean {
    return this.#queue.length > 0 || this.#local.length > 0 || this.#isDue() || this.#dropsWantBatch();
  }

  #isDue(): boolean {
    const next = this.#due.next();
    return next !== undefined && next <= this.#clock.next(this.state.time);
  }

  #dropsWantBatch(): boolean {
    return this.#channels.hasDrops && this.#now() - this.#lastBatchAt >= QUIET_MS;
  }

  #now(): number {
    return this.#options.clock.monotonic();
  }

  #halt(error: Error): void {
    if (this.#halted) return;
    this.#halted = error;
    this.#options.reporter.halted(error);
    this.#tellPaused();
  }
}
