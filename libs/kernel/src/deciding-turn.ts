import type { TraceContext } from '@millrace/protocol';
import type { AreaState } from './area-state.ts';
import type { Answered, Decision, EmittedEvent, LateAnswer, Sent, Surroundings } from './decision.ts';
import type { AnswerOptions, AreaShape, ReplyAddress, SendOptions, Turn } from './turn.ts';

/** How many events a turn may emit before it has to continue later. */
const STEPS_PER_TURN = 100;

/** The turn of a command, which gathers what is decided. */
export class DecidingTurn implements Turn<AreaShape>, Decision {
  readonly events: EmittedEvent[] = [];
  readonly sends: Sent[] = [];
  readonly effects: object[] = [];
  answered: Answered | undefined = undefined;
  readonly lateAnswers: LateAnswer[] = [];
  readonly rejection = undefined;
  readonly failure = undefined;
  readonly caller: ReplyAddress | undefined;
  readonly #state: AreaState;
  readonly #surroundings: Surroundings;
  #passedOn = false;
  /** Of the events and sends so far. */
  #bytes = 0;

  constructor(state: AreaState, surroundings: Surroundings, caller: ReplyAddress | undefined) {
    this.#state = state;
    this.#surroundings = surroundings;
    this.caller = caller;
  }

  get tables(): Turn<AreaShape>['tables'] {
    return this.#state.tables as Turn<AreaShape>['tables'];
  }

  get time(): number {
    return this.#surroundings.time;
  }

  get partition(): number {
    return this.#surroundings.partition;
  }

  get partitions(): number {
    return this.#surroundings.partitions;
  }

  get trace(): TraceContext | undefined {
    return this.#surroundings.trace;
  }

  nextKey(): number {
    return this.#state.nextKey++;
  }

  key(counter: number, area = this.#state.area.name, partition = this.partition): string {
    return this.#surroundings.keyText(partition, area, counter);
  }

  emit(name: string, body: object): void {
    const type = this.#state.area.eventTypes[name];
    if (!type) throw new Error(`The event '${name}' of area ${this.#state.area.name} has no codec`);
    const bytes = type.codec.encode(body).finish();
    this.events.push({ name, body, code: type.code, bytes });
    this.#bytes += bytes.length;
    this.#state.apply(name, body);
  }

  send(area: string, command: string, body: object, options?: SendOptions): void {
    const reply = options?.reply ? this.#passOn() : undefined;
    const bytes = this.#surroundings.sendBytes(area, command, body);
    this.#push({ area, command, body, bytes, partition: options?.partition ?? this.partition, reply, later: false });
  }

  continueWith(command: string, body: object): void {
    const { name: area } = this.#state.area;
    const bytes = this.#surroundings.sendBytes(area, command, body);
    const isSame = (send: Sent) => send.later && send.command === command && Buffer.compare(send.bytes, bytes) === 0;
    if (this.sends.some(isSame)) return;
    const reply = this.#passedOn || this.answered ? undefined : this.#passOn();
    this.#push({ area, command, body, bytes, partition: this.partition, reply, later: true });
  }

  answer(name: string, body: object, options?: AnswerOptions): void {
    if (this.answered || this.#passedOn) throw new Error(`A command was answered twice: the second time by ${name}`);
    this.answered = { name, body, whenTaken: options?.whenTaken ?? false };
  }

  keepWaiting(): ReplyAddress | undefined {
    return this.#passOn();
  }

  answerLater(to: ReplyAddress, name: string, body: object): void {
    this.lateAnswers.push({ to, name, body });
  }

  get transient(): object {
    return this.#surroundings.transient;
  }

  effect(effect: object): void {
    this.effects.push(effect);
  }

  hasRoom(): boolean {
    const { length: steps } = this.events;
    const { turnBytes, hasTime } = this.#surroundings;
    // Every turn gets on, however slow it is.
    return steps < STEPS_PER_TURN && this.#bytes < turnBytes && (steps === 0 || hasTime());
  }

  /** A caller who is neither answered, rejected nor passed on would wait for ever: that is a defect of the handler. */
  checkAnswered(): void {
    if (this.caller && !this.answered && !this.#passedOn) throw new Error('A command ended without an answer');
  }

  #push(send: Sent): void {
    this.sends.push(send);
    this.#bytes += send.bytes.length;
  }

  /** The reply address travels with exactly one send. */
  #passOn(): ReplyAddress | undefined {
    if (this.answered || this.#passedOn) throw new Error('The answer of a command was promised twice');
    this.#passedOn = true;
    return this.caller;
  }
}
