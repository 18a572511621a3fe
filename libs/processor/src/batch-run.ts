import type { Area, AreaShape, Decision, ReplyAddress, Sent, Turn } from '@millrace/kernel';
import { decide } from '@millrace/kernel';
import type { HandOffEffect, ReadAfter } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import { BatchBuilder } from './batch-builder.ts';
import type { Directory } from './directory.ts';
import type { Observer } from './observer.ts';
import type { Ending, Reporter } from './outlet.ts';
import type { HeldArea, ProcessorState, ReadRow } from './processor-state.ts';
import { UnknownMessage } from './unknown-message.ts';
import type { LocalSend, WorkQueue } from './work-queue.ts';

export interface Send {
  readonly to: number;
  readonly number: number;
}

export interface AnswerDue {
  readonly reply: ReplyAddress;
  readonly ending: Ending;
  /** Not before `everySend` has arrived. */
  readonly whenTaken: boolean;
}

/** What a batch leads to once it is committed. */
export interface Aftermath {
  readonly sends: Send[];
  /** By sending processor, the last number taken: it is told. */
  readonly taken: Map<number, number>;
  readonly answers: AnswerDue[];
  readonly effects: HandOffEffect[];
  /** The last send of each channel; only filled where an answer waits for it. */
  readonly everySend: Send[];
  /** What a query for offered jobs must have seen. */
  readAfter: ReadAfter;
}

/** Runs the commands of one batch on the state and gathers what is logged of them and what they lead to. */
export class BatchRun {
  readonly builder: BatchBuilder;
  readonly aftermath: Aftermath;
  readonly #state: ProcessorState;
  readonly #directory: Directory;
  readonly #reporter: Reporter;
  readonly #observer: Observer;
  readonly #epoch: number;
  /** Sends to this processor, which it handles before anything else. */
  readonly #local: WorkQueue<LocalSend>;
  /** How far the command stream is read. */
  #at: ReadRow | undefined;
  /** Whether a command of the stream was refused: read again, it might be answered otherwise. */
  #hasRefused = false;
  /** Sends to this processor that wait for the next batch. */
  readonly #later: LocalSend[] = [];

  constructor(
    state: ProcessorState,
    directory: Directory,
    { reporter, observer }: { readonly reporter: Reporter; readonly observer: Observer },
    epoch: number,
    local: WorkQueue<LocalSend>,
    time: number,
  ) {
    this.#state = state;
    this.#directory = directory;
    this.#reporter = reporter;
    this.#observer = observer;
    this.#epoch = epoch;
    this.#local = local;
    this.builder = new BatchBuilder(time);
    const readAfter = { from: state.processor, number: 0 };
    this.aftermath = { sends: [], taken: new Map(), answers: [], effects: [], everySend: [], readAfter };
  }

  get hasRoom(): boolean {
    return this.builder.hasRoom;
  }

  /** What comes next stands here in the command stream. */
  reads(at: ReadRow): void {
    this.#at = at;
  }

  /** A client's command, or one of the processor itself. */
  submitted(area: number, command: string, body: object, reply: ReplyAddress | undefined): void {
    this.#command(this.#held(area), command, body, reply);
  }

  /** A send of another processor. */
  received({ from, number, area, code, body, reply }: Frame): void {
    const held = this.#held(area);
    const known = held.commandsByCode.get(code);
    if (!known) throw new UnknownMessage('command', area, code);
    this.#take(from, number);
    this.#command(held, known.name, known.decode(body), reply && { gateway: reply.gateway, request: reply.request });
  }

  /** Something of an area that is due. Returns false if it failed. */
  due(held: HeldArea, name: string, work: (turn: Turn<AreaShape>) => void): boolean {
    return this.#decide(held, name, undefined, undefined, work);
  }

  /** Handles the sends to this processor, and what these send to it, while there is room. */
  runLocal(): void {
    while (this.hasRoom) {
      const send = this.#local.shift();
      if (!send) return;
      if (send.number !== undefined) this.#take(this.#state.processor, send.number);
      const body = this.#directory.fill(send.command, send.body);
      this.#command(this.#held(send.area), send.command, body, send.reply);
    }
  }

  /** The sends up to a number have arrived at their receiver. */
  drop(to: number, number: number): void {
    const dropped = { to, number };
    this.builder.add({ dropped });
    this.#state.applyDropped(dropped);
    this.#state.journal.clear();
  }

  /** Local sends for which there was no room become rows of the outbox; they come first in the next batch. */
  finish(): void {
    for (const send of [...this.#local.drain(), ...this.#later]) {
      const number = send.number ?? this.#enterOutbox(this.#state.processor, send.area, send.command, send);
      this.#local.push({ ...send, number });
    }
    this.#logPosition();
    const { aftermath } = this;
    if (aftermath.answers.some(({ whenTaken }) => whenTaken)) {
      for (const [to, { number }] of this.#state.sent.entries()) aftermath.everySend.push({ to, number });
    }
    if (aftermath.effects.length > 0) {
      const number = this.#directory.lastSentTo(areaNumbers.instance);
      aftermath.readAfter = { from: this.#state.processor, number };
    }
  }

  /** What changed nothing may be read again after a restart, so an empty poll costs no append. */
  #logPosition(): void {
    if (!this.#at || (this.builder.isEmpty && !this.#hasRefused)) return;
    this.builder.add({ read: this.#at });
    this.#state.applyRead(this.#at);
    this.#state.journal.clear();
  }

  #held(area: number): HeldArea {
    const held = this.#state.areas.get(area);
    if (!held) throw new Error(`Processor ${this.#state.processor} does not hold area ${area}`);
    return held;
  }

  #take(from: number, number: number): void {
    const taken = { from, number };
    this.builder.add({ taken });
    this.#state.applyTaken(taken);
    this.#state.journal.clear();
    this.aftermath.taken.set(from, number);
  }

  #command(held: HeldArea, command: string, body: object, reply: ReplyAddress | undefined): void {
    const definition = held.state.area.commands[command];
    if (!definition) throw new Error(`The area ${held.state.area.name} has no command '${command}'`);
    this.#decide(held, command, body, reply, (turn) => definition.handle(turn, body));
  }

  #decide(
    held: HeldArea,
    name: string,
    body: object | undefined,
    reply: ReplyAddress | undefined,
    work: (turn: Turn<AreaShape>) => void,
  ): boolean {
    this.builder.countCommand();
    const { state } = held;
    const firstKey = state.nextKey;
    const decision = decide(state, this.#state.journal, this.#directory.surroundings(this.builder.time), reply, work);
    this.#state.journal.clear();
    if (state.nextKey !== firstKey) this.builder.countKeys();
    this.#observer.decided(state.area.name, name, outcomeOf(decision));
    if (decision.failure) this.#failed(held, name, body, reply, decision.failure.error);
    else this.#settle(held, decision, reply);
    return decision.failure === undefined;
  }

  /** Records what a command did. */
  #settle({ state: { area } }: HeldArea, decision: Decision, reply: ReplyAddress | undefined): void {
    for (const { code, bytes } of decision.events) {
      this.builder.add({ event: { area: area.number, code, body: bytes } });
    }
    for (const send of decision.sends) this.#route(send);
    // Only the job area has effects, and these are they.
    for (const effect of decision.effects) this.aftermath.effects.push(effect as HandOffEffect);
    const { answered, refusal } = decision;
    if (refusal) this.#hasRefused = true;
    if (!reply) return;
    if (refusal) this.#answer(reply, { kind: 'refused', refusal });
    if (answered) this.#answer(reply, { kind: 'done', answer: answered.body }, answered.whenTaken);
  }

  #route(sent: Sent): void {
    const area = this.#directory.areaNumber(sent.area);
    const to = this.#directory.processorOf(area, sent.partition);
    if (to !== this.#state.processor) {
      const number = this.#enterOutbox(to, area, sent.command, sent);
      this.aftermath.sends.push({ to, number });
      return;
    }
    const { command, body, reply } = sent;
    const local: LocalSend = { area, command, body, reply, number: undefined };
    if (sent.later) this.#later.push(local);
    else this.#local.push(local);
  }

  #enterOutbox(
    to: number,
    area: number,
    command: string,
    { body, reply }: { readonly body: object; readonly reply: ReplyAddress | undefined },
  ): number {
    const { code, codec } = this.#directory.commandType(area, command);
    const number = this.#state.nextNumber(to);
    const send = { to, number, area, code, body: codec.encode(body).finish(), reply };
    this.builder.add({ send });
    this.#state.applySend(send);
    this.#state.journal.clear();
    return number;
  }

  /** A defect of ours: nothing of the command is left. The instance that it names goes on only to be cancelled. */
  #failed(
    { state }: HeldArea,
    command: string,
    body: object | undefined,
    reply: ReplyAddress | undefined,
    error: unknown,
  ): void {
    const { area } = state;
    const trace = `${this.#state.processor}-${this.#epoch}-${this.#state.batch + 1}`;
    const code = area.commandTypes[command]?.code ?? 0;
    this.builder.add({ failed: { area: area.number, code, text: String(error) } });
    this.#reporter.failed({ area: area.name, command, trace, error });
    if (reply) this.#answer(reply, { kind: 'failed', trace });
    const instance = body && namedInstance(area, state.tables, command, body);
    if (instance !== undefined) this.#route(setAside(instance, trace, this.#directory.partition));
  }

  #answer(reply: ReplyAddress, ending: Ending, whenTaken = false): void {
    this.aftermath.answers.push({ reply, ending, whenTaken });
  }
}

function outcomeOf({ failure, refusal }: Decision): 'done' | 'refused' | 'failed' {
  if (failure) return 'failed';
  return refusal ? 'refused' : 'done';
}

function namedInstance(
  area: Area,
  tables: Readonly<Record<string, unknown>>,
  command: string,
  body: object,
): number | undefined {
  if (command === 'SetAside') return undefined;
  try {
    return area.commands[command]?.instance?.(tables, body);
  } catch {
    return undefined;
  }
}

function setAside(instance: number, trace: string, partition: number): Sent {
  const text = `Millrace failed to handle a command of this instance (trace ${trace})`;
  return { area: 'instance', command: 'SetAside', body: { instance, text }, partition, reply: undefined, later: false };
}
