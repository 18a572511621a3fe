import type { Frame } from '@millrace/protocol/envelope';
import type { BatchLog } from './batch/batch-log.ts';
import { BatchRun } from './batch/batch-run.ts';
import { limitsOf } from './batch/limits.ts';
import { Channels } from './channels/channels.ts';
import { Directory } from './channels/directory.ts';
import { Receiving } from './channels/receiving.ts';
import { BatchClock } from './clock/batch-clock.ts';
import { AfterCommit } from './commit/after-commit.ts';
import { Appends } from './commit/appends.ts';
import { Pausing } from './commit/pausing.ts';
import type { Submission } from './ports/submission.ts';
import type { ProcessorOptions } from './processor-options.ts';
import type { Query } from './queries.ts';
import { Queries } from './queries.ts';
import { Continuations } from './schedule/continuations.ts';
import { DueWork } from './schedule/due-work.ts';
import { FairShares } from './schedule/fair-shares.ts';
import { fillBatch } from './schedule/fill-batch.ts';
import { Inbox } from './schedule/inbox.ts';
import { LocalQueue } from './schedule/local-queue.ts';
import { queueOwnSends } from './schedule/own-sends.ts';
import { OwnTime } from './schedule/own-time.ts';
import type { QueuedWork } from './schedule/work-queue.ts';
import { checksum } from './state/checksum.ts';
import type { ProcessorState, ReadRow } from './state/processor-state.ts';
import { Spans } from './tracing/spans.ts';

/** After how long without a batch the drop of acknowledged sends gets a batch of its own, in milliseconds. */
const QUIET_MS = 1_000;
/** A processor whose oldest command has waited so long is unhealthy, in milliseconds. */
const UNHEALTHY_AFTER_MS = 5_000;

/**
 * The single writer of one log. `step` takes a batch of what waits, decides it, applies it and appends it; what it leads
 * to leaves when the log has committed it. Synchronous throughout: its driver decides when things happen.
 */
export class Processor {
  readonly state: ProcessorState;
  readonly #options: ProcessorOptions;
  readonly #directory: Directory;
  readonly #clock: BatchClock;
  readonly #channels: Channels;
  readonly #receiving: Receiving;
  readonly #queries: Queries;
  readonly #due: DueWork;
  readonly #appends: Appends;
  readonly #afterCommit: AfterCommit;
  readonly #pausing = new Pausing();
  readonly #spans: Spans | undefined;
  readonly #inbox = new Inbox();
  readonly #local = new LocalQueue();
  readonly #continuations = new Continuations();
  readonly #shares = new FairShares();
  readonly #ownTime: OwnTime;
  /** When something that had come from outside was last there for a batch. */
  #lastInput = Number.NEGATIVE_INFINITY;
  #halted: Error | undefined;

  constructor(options: ProcessorOptions) {
    const { state, log, outbound, reporter, observer, clock, tracer } = options;
    this.state = state;
    this.#options = options;
    this.#directory = new Directory(options);
    this.#clock = new BatchClock(clock, state.time);
    this.#channels = new Channels(state, outbound, (row) => this.#directory.filledBytes(row));
    this.#receiving = new Receiving(state, outbound);
    this.#queries = new Queries(state);
    this.#due = new DueWork(state);
    this.#ownTime = new OwnTime(clock.monotonic());
    const committed = (position: number) => this.#committed(position);
    this.#appends = new Appends({ log, clock, observer, committed, failed: (error) => this.#halt(error) });
    this.#spans = tracer && new Spans(tracer, this.#directory.partition);
    const [channels, receiving, spans] = [this.#channels, this.#receiving, this.#spans];
    const after = { processor: state.processor, channels, receiving, spans, outbound, reporter, clock };
    this.#afterCommit = new AfterCommit(after, log.last);
  }

  /** Takes up what the log says was on its way: our own sends are handled first, those to others leave again. */
  start(): void {
    queueOwnSends(this.state, this.#directory, this.#local, this.#continuations);
    this.#channels.start(this.#now());
    this.#options.wake();
  }

  /** A command of a client, or of the engine itself. */
  submit({ area, command, body, reply, trace, at }: Submission): void {
    this.#enqueue({ kind: 'submitted', area, command, body, reply, trace, at });
  }

  /** A send of another processor has come. It may be lost, repeated or early. */
  receive(frame: Frame, at?: ReadRow): void {
    if (this.#receiving.letIn(frame)) this.#enqueue({ kind: 'received', frame, at });
  }

  /** Another processor has committed our sends up to this number. */
  acknowledged(to: number, number: number): void {
    this.#channels.acknowledged(to, number, this.#now());
    this.#afterCommit.sendsArrived();
  }

  /** Another processor still waits for this send of ours. */
  missing(to: number, number: number): void {
    this.#channels.missing(to, number, this.#now());
    this.#afterCommit.sendsArrived();
  }

  /** By sending processor: what is committed here of its sends. */
  get received(): Iterable<readonly [number, number]> {
    return this.#receiving.positions;
  }

  /** A question to an area. */
  ask(query: Query): void {
    const tell = this.#queries.ask(query);
    if (tell) this.#afterCommit.add(this.position, undefined, [tell]);
  }

  /**
   * Stops taking work, and waits until no append is in flight: the state is then exactly that of the log.
   * @returns lets work go on again
   * @throws the error that has halted the processor
   */
  pause(): Promise<() => void> {
    const paused = this.#pausing.pause(this.#options.wake);
    if (this.#halted) this.#pausing.failed(this.#halted);
    else if (this.#appends.isSettled) this.#pausing.settled();
    return paused;
  }

  /** Whether commands are answered: it has not halted, and none waits for its commit for too long. */
  get isHealthy(): boolean {
    return !this.#halted && this.#now() - (this.#inbox.oldest ?? this.#now()) < UNHEALTHY_AFTER_MS;
  }

  get halted(): Error | undefined {
    return this.#halted;
  }

  /** Of the last append. */
  get position(): number {
    return this.#appends.position;
  }

  /** How many bytes were appended since the start. */
  get appendedBytes(): number {
    return this.#appends.bytes;
  }

  /** Up to here the log has committed. */
  get committedPosition(): number {
    return this.#appends.committed;
  }

  /** How many commands wait. */
  get load(): number {
    return this.#inbox.length;
  }

  /** Whether something waits that clients or other processors have sent, or that such work has led to here. */
  get hasOthersWork(): boolean {
    return this.#inbox.length + this.#local.waiting('submitted') + this.#local.waiting('received') > 0;
  }

  /** The longest that a command has waited for its commit since this was asked last, in milliseconds. */
  takeLongestWaitMs(): number {
    return this.#inbox.takeLongestWait(this.#now());
  }

  /** Whether nothing waits: no work, no append in flight, no send under way. */
  get isIdle(): boolean {
    return this.#waiting + this.state.outbox.size === 0 && this.#afterCommit.isEmpty;
  }

  /** Whether answers to what is committed wait until others have taken what was sent for it. */
  get owesAnswers(): boolean {
    return this.#afterCommit.holdsAnswers;
  }

  /** Repeats what got no answer in time. To be called every 100 ms or so. */
  tick(): void {
    if (this.#halted) return;
    // A jump of the wall clock counts from when it is seen.
    this.#clock.next();
    this.#channels.tick(this.#now());
    for (const companion of this.#options.companions) companion.tick(this.state.time);
    this.#wakeForWork();
  }

  /** Works off one batch. Returns false if there was nothing to do or no room for another append. */
  step(): boolean {
    if (this.#halted || this.#pausing.isPaused || !this.#appends.hasRoom || !this.#hasWork()) return false;
    try {
      this.#runBatch();
      return true;
    } catch (error) {
      this.#halt(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  #runBatch(): void {
    const time = this.#clock.next();
    const limits = limitsOf(this.#options.log.maxRecordBytes);
    const [directory, spans, inbox, due] = [this.#directory, this.#spans, this.#inbox, this.#due];
    const [local, continuations, shares] = [this.#local, this.#continuations, this.#shares];
    const queues = { inbox, due, local, continuations, shares };
    const ownTime = this.#ownTime;
    const batch = new BatchRun({ ...this.#options, ...queues, directory, spans, time, limits, ownTime });
    for (const place of this.#channels.takeDrops()) batch.log.dropped(place);
    fillBatch(batch, queues);
    const sideEffects = batch.finish();
    if (!batch.log.isEmpty) this.#append(batch.log);
    this.#inbox.batchEnds(this.position);
    // A batch may have appended nothing.
    this.#inbox.committed(this.committedPosition, this.#now());
    this.#afterCommit.add(this.position, sideEffects, this.#queries.takeReady());
    this.#wakeForWork();
  }

  #append(log: BatchLog): void {
    const { state } = this;
    const bytes = log.encode(this.#options.epoch);
    state.endBatch(log.time, { checksum: checksum(bytes), length: bytes.length });
    this.#appends.append(bytes, log.commands);
  }

  #committed(position: number): void {
    if (this.#halted) return;
    this.#inbox.committed(position, this.#now());
    this.#afterCommit.committed(position);
    if (this.#appends.isSettled) this.#pausing.settled();
    this.#wakeForWork();
  }

  #enqueue(work: QueuedWork): void {
    this.#inbox.push(work, this.#now());
    this.#options.wake();
  }

  /** How many commands and sends wait for a batch. */
  get #waiting(): number {
    return this.#inbox.length + this.#local.length + this.#continuations.length;
  }

  #wakeForWork(): void {
    if (this.#hasWork()) this.#options.wake();
    else if (this.#hasOwnWork()) this.#options.wake(this.#ownTime.waitMs);
  }

  /** Whether there is something to do, and time for it. */
  #hasWork(): boolean {
    const now = this.#now();
    if (this.#inbox.length > 0) this.#lastInput = now;
    this.#ownTime.count(now, now - this.#lastInput);
    if (this.#inbox.length + this.#local.length > 0 || this.#dropsWantBatch()) return true;
    return this.#ownTime.hasSome && this.#hasOwnWork();
  }

  #hasOwnWork(): boolean {
    return this.#continuations.length > 0 || this.#isDue();
  }

  #isDue(): boolean {
    const next = this.#due.next();
    return next !== undefined && next <= this.#clock.next();
  }

  #dropsWantBatch(): boolean {
    return this.#channels.hasDrops && this.#appends.quietMs >= QUIET_MS;
  }

  #now(): number {
    return this.#options.clock.monotonic();
  }

  #halt(error: Error): void {
    if (this.#halted) return;
    this.#halted = error;
    this.#options.reporter.halted(error);
    this.#pausing.failed(error);
  }
}
