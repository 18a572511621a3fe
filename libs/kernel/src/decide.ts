import type { Refusal, StreamPlace } from '@millrace/protocol';
import type { AreaState } from './area-state.ts';
import type { Journal } from './journal.ts';
import { Refused } from './refuse.ts';
import type { AnswerOptions, AreaShape, ReplyAddress, SendOptions, Turn } from './turn.ts';

/** How many events a turn may emit before it has to continue later. */
const STEPS_PER_TURN = 100;

export interface EmittedEvent {
  readonly name: string;
  readonly body: object;
  readonly code: number;
  /** The body as it is logged. */
  readonly bytes: Uint8Array;
}

export interface Sent {
  readonly area: string;
  readonly command: string;
  readonly body: object;
  readonly partition: number;
  readonly reply: ReplyAddress | undefined;
  /** Waits for the next batch, so that other work can run in between. */
  readonly later: boolean;
}

/** An answer to a command before this one. */
export interface LateAnswer {
  readonly to: ReplyAddress;
  readonly name: string;
  readonly body: object;
}

export interface Answered {
  readonly name: string;
  readonly body: object;
  readonly whenTaken: boolean;
}

/** What came of a command. After a refusal or a failure nothing of it is left in the tables. */
export interface Decision {
  readonly events: readonly EmittedEvent[];
  readonly sends: readonly Sent[];
  /** What the leader is to do after the commit, beside the log. */
  readonly effects: readonly object[];
  readonly answered: Answered | undefined;
  readonly lateAnswers: readonly LateAnswer[];
  readonly refusal: Refusal | undefined;
  /** What a handler threw that was no refusal: a defect of ours. */
  readonly failure: { readonly error: unknown } | undefined;
}

/** What a turn is told from outside. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly partition: number;
  readonly partitions: number;
  /** The whole key, as decimal text. */
  readonly keyText: (partition: number, area: string, counter: number) => string;
  readonly takeStreamPlace: (type: string) => StreamPlace | undefined;
}

const nothing: readonly never[] = [];

/**
 * Decides one command: runs the work on a turn of the area and says what came of it. The events are applied already.
 * The journal must be clear: it is what a refusal or failure is undone by.
 */
export function decide(
  state: AreaState,
  journal: Journal,
  surroundings: Surroundings,
  caller: ReplyAddress | undefined,
  work: (turn: Turn<AreaShape>) => void,
): Decision {
  const firstKey = state.nextKey;
  const turn = new DecidingTurn(state, surroundings, caller);
  try {
    work(turn);
    turn.checkAnswered();
    return turn;
  } catch (thrown) {
    journal.undo();
    state.nextKey = firstKey;
    const undone = { events: nothing, sends: nothing, effects: nothing, answered: undefined, lateAnswers: nothing };
    return thrown instanceof Refused
      ? { ...undone, refusal: thrown.refusal, failure: undefined }
      : { ...undone, refusal: undefined, failure: { error: thrown } };
  }
}

class DecidingTurn implements Turn<AreaShape>, Decision {
  readonly events: EmittedEvent[] = [];
  readonly sends: Sent[] = [];
  readonly effects: object[] = [];
  answered: Answered | undefined = undefined;
  readonly lateAnswers: LateAnswer[] = [];
  readonly refusal = undefined;
  readonly failure = undefined;
  readonly caller: ReplyAddress | undefined;
  readonly #state: AreaState;
  readonly #surroundings: Surroundings;
  #passedOn = false;

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

  nextKey(): number {
    return this.#state.nextKey++;
  }

  key(counter: number, area = this.#state.area.name, partition = this.partition): string {
    return this.#surroundings.keyText(partition, area, counter);
  }

  emit(name: string, body: object): void {
    const type = this.#state.area.eventTypes[name];
    if (!type) throw new Error(`The event '${name}' of area ${this.#state.area.name} has no codec`);
    this.events.push({ name, body, code: type.code, bytes: type.codec.encode(body).finish() });
    this.#state.apply(name, body);
  }

  send(area: string, command: string, body: object, options?: SendOptions): void {
    const reply = options?.reply ? this.#passOn() : undefined;
    this.sends.push({ area, command, body, partition: options?.partition ?? this.partition, reply, later: false });
  }

  continueWith(command: string, body: object): void {
    const reply = this.#passedOn || this.answered ? undefined : this.#passOn();
    this.sends.push({ area: this.#state.area.name, command, body, partition: this.partition, reply, later: true });
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

  takeStreamPlace(type: string): StreamPlace | undefined {
    return this.#surroundings.takeStreamPlace(type);
  }

  effect(effect: object): void {
    this.effects.push(effect);
  }

  hasRoom(): boolean {
    return this.events.length < STEPS_PER_TURN;
  }

  /** A caller who is neither answered, refused nor passed on would wait for ever: that is a defect of the handler. */
  checkAnswered(): void {
    if (this.caller && !this.answered && !this.#passedOn) throw new Error('A command ended without an answer');
  }

  /** The reply address travels with exactly one send. */
  #passOn(): ReplyAddress | undefined {
    if (this.answered || this.#passedOn) throw new Error('The answer of a command was promised twice');
    this.#passedOn = true;
    return this.caller;
  }
}
