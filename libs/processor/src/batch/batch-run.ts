import type { AreaShape, Decision, ReplyAddress, Turn } from '@millrace/kernel';
import { decide } from '@millrace/kernel';
import type { LineLogged, TraceContext } from '@millrace/protocol';
import { traceFromBytes, traceIdOf } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import type { Directory } from '../channels/directory.ts';
import type { ProcessClock } from '../clock/process-clock.ts';
import type { AnswerDue, ChannelPlace, EffectDue, SideEffects } from '../commit/side-effects.ts';
import type { Observer } from '../ports/observer.ts';
import type { CommandResult, Reporter } from '../ports/outbound-port.ts';
import { BatchMeter } from '../schedule/batch-meter.ts';
import type { Continuations } from '../schedule/continuations.ts';
import type { FairShares } from '../schedule/fair-shares.ts';
import type { LocalQueue } from '../schedule/local-queue.ts';
import type { OwnTime } from '../schedule/own-time.ts';
import type { WorkClass } from '../schedule/work-class.ts';
import type { LocalSend, SubmittedCommand } from '../schedule/work-queue.ts';
import type { HeldArea, ProcessorState, ReadRow } from '../state/processor-state.ts';
import { CONTINUATIONS } from '../state/processor-state.ts';
import { UnknownMessage } from '../state/unknown-message.ts';
import { BatchSpans } from '../tracing/batch-spans.ts';
import type { CommandSpan, Spans } from '../tracing/spans.ts';
import { banInstance, namedInstance } from './ban-instance.ts';
import { BatchLog } from './batch-log.ts';
import { BatchSends } from './batch-sends.ts';
import { checkSize } from './command-size.ts';
import type { Limits } from './limits.ts';

/** How much of a failure's text is logged, in UTF-16 units. */
const FAILURE_TEXT_LENGTH = 2_000;

export interface BatchRunOptions {
  readonly state: ProcessorState;
  readonly directory: Directory;
  readonly reporter: Reporter;
  readonly observer: Observer;
  /** Undefined where tracing is off. */
  readonly spans: Spans | undefined;
  readonly epoch: number;
  /** Sends to this processor that wait. */
  readonly local: LocalQueue;
  readonly continuations: Continuations;
  readonly shares: FairShares;
  /** Of the batch, in milliseconds since 1970. */
  readonly time: number;
  readonly limits: Limits;
  readonly ownTime: OwnTime;
  readonly clock: ProcessClock;
}

/** A command, or something that is due, while it is decided. */
interface Deciding {
  readonly name: string;
  /** Undefined of what is due. */
  readonly body?: object;
  readonly reply?: ReplyAddress | undefined;
  /** Whether a client has sent it. */
  readonly isClients?: boolean;
  /** The class of the work that it counts against. */
  readonly origin: WorkClass;
  /** Undefined if it is not traced. */
  readonly span?: CommandSpan | undefined;
}

/** What comes in, before it is known whether it is traced. */
type Incoming = Omit<Deciding, 'span'> & { readonly body: object; readonly trace: TraceContext | undefined };

const none: readonly never[] = [];

/** Runs the commands of one batch on the state and gathers what is logged of them and what they lead to. */
export class BatchRun {
  readonly log: BatchLog;
  readonly #options: BatchRunOptions;
  readonly #sends: BatchSends;
  readonly #spans: BatchSpans | undefined;
  readonly #meter: BatchMeter;
  readonly #taken = new Map<number, number>();
  readonly #answers: AnswerDue[] = [];
  readonly #lines: string[] = [];
  readonly #effects: Omit<EffectDue, 'after'>[] = [];
  /** How far the command stream is read. */
  #at: ReadRow | undefined;
  /** Whether a command of the stream was rejected: read again, it might be answered otherwise. */
  #hasRejected = false;

  constructor(options: BatchRunOptions) {
    const { state, time, spans, limits, ownTime, clock } = options;
    this.#options = options;
    this.log = new BatchLog(state, time);
    this.#meter = new BatchMeter(this.log, limits, ownTime, () => clock.monotonic());
    this.#spans = spans && new BatchSpans(spans);
    this.#sends = new BatchSends({ ...options, log: this.log, spans: this.#spans });
  }

  get hasRoom(): boolean {
    return this.used < 1 && this.log.bytes + this.#sends.waitingBytes < this.#options.limits.batchBytes;
  }

  /** Whether what is due, and what continues itself, has time left. */
  get hasOwnTime(): boolean {
    return this.#options.ownTime.hasSome;
  }

  /** What part of the batch is used, of its commands, bytes or time. */
  get used(): number {
    return this.#meter.used;
  }

  /** What comes next stands here in the command stream. */
  reads(at: ReadRow): void {
    this.#at = at;
  }

  /** A client's command, or one of the processor itself. */
  submitted({ area, command: name, body, reply, trace }: Omit<SubmittedCommand, 'kind'>): void {
    const isClients = reply !== undefined;
    this.#command(this.#held(area), { name, body, reply, isClients, trace, origin: 'submitted' });
  }

  /** A send of another processor. */
  received({ from, number, area, code, body, reply, trace }: Frame): void {
    const held = this.#held(area);
    const known = held.commandsByCode.get(code);
    if (!known) throw new UnknownMessage('command', area, code);
    this.#take(from, number);
    const to = reply && { gateway: reply.gateway, request: reply.request };
    const { name } = known;
    const decoded = known.decode(body);
    this.#command(held, { name, body: decoded, reply: to, trace: traceFromBytes(trace), origin: 'received' });
  }

  /** Something of an area that is due. Returns false if it failed. */
  due(held: HeldArea, name: string, work: (turn: Turn<AreaShape>) => void): boolean {
    return this.#decide(held, { name, origin: 'due' }, work);
  }

  /** Runs a turn that continues itself. */
  continued(): void {
    const send = this.#sends.nextContinuation();
    if (!send) return;
    if (send.number !== undefined) this.log.taken(CONTINUATIONS, send.number);
    this.#handle(send);
  }

  /**
   * Handles the sends to this processor, and what these send to it, while there is room.
   * @param part up to what part of the batch
   */
  runLocal(part = 1): void {
    while (this.hasRoom && this.used < part) {
      const send = this.#sends.nextLocal();
      if (!send) return;
      if (send.number !== undefined) this.#take(this.#options.state.processor, send.number);
      this.#handle(send);
    }
  }

  /** Nothing more comes in. Says what the batch leads to once it is committed. */
  finish(): SideEffects {
    const { state, directory } = this.#options;
    this.#sends.keepRest();
    // What changed nothing may be read again after a restart, so an empty poll costs no append.
    if (this.#at && (!this.log.isEmpty || this.#hasRejected)) this.log.read(this.#at);
    const waits = this.#answers.some(({ whenTaken }) => whenTaken);
    const everySend: ChannelPlace[] = waits ? [...state.lastSends()] : [];
    return {
      sends: this.#sends.leaving,
      taken: this.#taken,
      answers: this.#answers,
      lines: this.#lines,
      effects: this.#effects.map((due) => {
        const number = directory.lastSentTo(due.companion.queriedArea);
        return { ...due, after: { from: state.processor, number } };
      }),
      spans: this.#spans?.open ?? none,
      everySend,
    };
  }

  #held(area: number): HeldArea {
    const { state } = this.#options;
    const held = state.areas.get(area);
    if (!held) throw new Error(`Processor ${state.processor} does not hold area ${area}`);
    return held;
  }

  #handle({ area, command: name, body, reply, trace, origin }: LocalSend): void {
    const filled = this.#options.directory.fill(name, body);
    this.#command(this.#held(area), { name, body: filled, reply, trace, origin });
  }

  #take(from: number, number: number): void {
    this.log.taken(from, number);
    this.#taken.set(from, number);
  }

  #command(held: HeldArea, { name, body, reply, isClients = false, trace, origin }: Incoming): void {
    const definition = held.state.area.commands[name];
    if (!definition) throw new Error(`The area ${held.state.area.name} has no command '${name}'`);
    const span = this.#spans?.command(held, name, body, trace);
    this.#decide(held, { name, body, reply, isClients, span, origin }, (turn) => definition.handle(turn, body));
  }

  #decide(held: HeldArea, command: Deciding, work: (turn: Turn<AreaShape>) => void): boolean {
    const { state: own, directory, observer, limits, shares } = this.#options;
    const { state } = held;
    const { name, reply, isClients = false, span, origin } = command;
    this.log.countCommand();
    const firstKey = state.nextKey;
    const turn = this.#meter.turnLimits();
    const surroundings = directory.surroundings(state.area.number, this.log.time, turn, span?.context);
    const decision = decide(state, own.journal, surroundings, reply, work, (decided) =>
      checkSize(decided, directory, limits, isClients),
    );
    own.journal.clear();
    if (state.nextKey !== firstKey) this.log.countKeys();
    observer.decided(state.area.name, name, outcomeOf(decision));
    if (span) this.#spans?.decided(span, decision);
    if (decision.failure) this.#failed(held, command, decision.failure.error);
    else this.#settle(held, decision, command);
    shares.charge(origin, this.#meter.lap(origin));
    return decision.failure === undefined;
  }

  /** Records what a command did. */
  #settle({ state: { area } }: HeldArea, decision: Decision, { reply, span, origin }: Deciding): void {
    this.log.events(area.number, decision.events);
    for (const send of decision.sends) this.#sends.route(send, origin, span?.context);
    for (const effect of decision.effects) this.#effect(area.number, effect);
    for (const { to, name, body } of decision.lateAnswers) {
      this.#answer(to, { kind: 'done', type: name, answer: body }, span);
    }
    const { answered, rejection } = decision;
    if (rejection) this.#hasRejected = true;
    if (!reply) return;
    if (rejection) this.#answer(reply, { kind: 'rejected', rejection }, span);
    if (answered) {
      const { name: type, body: answer, whenTaken } = answered;
      this.#answer(reply, { kind: 'done', type, answer }, span, whenTaken);
    }
  }

  /**
   * A defect of ours: nothing of the command is left. The instance that it names goes on only to be cancelled, and what
   * waits for the command is let go.
   */
  #failed(held: HeldArea, { name, body, reply, span, origin }: Deciding, error: unknown): void {
    const { area, tables } = held.state;
    const { state, directory, reporter, epoch } = this.#options;
    const failureId = `${state.processor}-${epoch}-${state.batch + 1}`;
    const text = String(error).slice(0, FAILURE_TEXT_LENGTH);
    this.log.failed(area.number, area.commandTypes[name]?.code ?? 0, text);
    reporter.failed({ area: area.name, command: name, failureId, traceId: span && traceIdOf(span.context), error });
    if (reply) this.#answer(reply, { kind: 'failed', failureId }, span);
    const instance = body && namedInstance(area, tables, name, body);
    if (instance !== undefined)
      this.#sends.route(banInstance(instance, failureId, error, directory), origin, span?.context);
    const afterFailure = body && area.commands[name]?.afterFailure;
    // Without a body: if this fails too, nothing follows.
    if (afterFailure) this.#decide(held, { name, origin, span }, (turn) => afterFailure(turn, body));
  }

  #effect(area: number, effect: object): void {
    if (isLine(effect)) {
      this.#lines.push(effect.line);
      return;
    }
    const companion = this.#options.directory.companionOf(area);
    if (!companion) throw new Error(`Area ${area} has no companion to carry out its effects`);
    this.#effects.push({ companion, effect });
  }

  #answer(reply: ReplyAddress, result: CommandResult, span: CommandSpan | undefined, whenTaken = false): void {
    this.#answers.push({ reply, result, whenTaken, span });
  }
}

function isLine(effect: { readonly kind?: unknown }): effect is LineLogged {
  return effect.kind === 'LineLogged';
}

function outcomeOf({ failure, rejection }: Decision): 'done' | 'rejected' | 'failed' {
  if (failure) return 'failed';
  return rejection ? 'rejected' : 'done';
}
