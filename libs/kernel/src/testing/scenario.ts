import type { AreaName, MessageType, Rejection, TraceContext } from '@millrace/protocol';
import { commandTypes } from '@millrace/protocol';
import type { Area } from '../area.ts';
import { dueGroup } from '../area.ts';
import { AreaState } from '../area-state.ts';
import { decide } from '../decide.ts';
import type { Decision, LateAnswer, Surroundings } from '../decision.ts';
import { Journal } from '../journal.ts';
import type { AreaShape, ReadonlyTables } from '../turn.ts';

/** What a scenario's command came to, as a test reads it. */
export interface ScenarioOutcome {
  readonly events: readonly (readonly [name: string, body: object])[];
  /** `partition`: only where it is not our own. `reply`: only where the receiver answers. */
  readonly sends: readonly SentInScenario[];
  readonly effects: readonly object[];
  readonly answer: readonly [name: string, body: object] | undefined;
  readonly lateAnswers: readonly LateAnswer[];
  readonly rejection: Rejection | undefined;
}

interface SentInScenario {
  readonly to: string;
  readonly command: string;
  readonly body: object;
  readonly partition?: number;
  readonly reply?: true;
  readonly later?: true;
}

export interface ScenarioOptions {
  readonly partition?: number;
  readonly partitions?: number;
  /** Milliseconds since 1970; 0 unless said. */
  readonly time?: number;
  /** From how many bytes of events and sends on a turn has no room for more; no bound unless said. */
  readonly turnBytes?: number;
  /** Whether a turn has time left; always unless said. */
  readonly hasTime?: () => boolean;
}

/**
 * Given what has happened, when a command comes, then what? Runs an area without a processor.
 * @example new Scenario<BankShape>(bank).given('AccountOpened', {…}).when('CloseAccount', { account: 1 }).events
 */
export class Scenario<S extends AreaShape> {
  readonly #journal = new Journal();
  readonly #state: AreaState;
  #surroundings: Surroundings;

  constructor(area: Area, options: ScenarioOptions = {}) {
    this.#state = new AreaState(area, this.#journal);
    this.#surroundings = {
      time: options.time ?? 0,
      partition: options.partition ?? 1,
      partitions: options.partitions ?? 1,
      transient: {},
      keyText: (partition, area, counter) => `${partition}:${area}:${counter}`,
      sendBytes,
      turnBytes: options.turnBytes ?? Number.POSITIVE_INFINITY,
      hasTime: options.hasTime ?? (() => true),
      trace: undefined,
    };
  }

  get tables(): ReadonlyTables<S> {
    return this.#state.tables as unknown as ReadonlyTables<S>;
  }

  /** Something that has happened. */
  given<E extends keyof S['events'] & string>(event: E, body: S['events'][E]): this {
    this.#state.apply(event, body as object);
    this.#journal.clear();
    return this;
  }

  /** The time from now on, in milliseconds since 1970. */
  at(time: number): this {
    this.#surroundings = { ...this.#surroundings, time };
    return this;
  }

  /** The commands from now on stand here in a trace. */
  inTrace(trace: TraceContext): this {
    this.#surroundings = { ...this.#surroundings, trace };
    return this;
  }

  /** What the turns from now on find beside the tables. */
  withTransient(transient: S['transient'] & object): this {
    this.#surroundings = { ...this.#surroundings, transient };
    return this;
  }

  /** The counter that the next key gets. */
  withNextKey(counter: number): this {
    this.#state.nextKey = counter;
    return this;
  }

  /** A command that a client waits for. */
  when<C extends keyof S['commands'] & string>(command: C, body: S['commands'][C]): ScenarioOutcome {
    return this.#run(command, body as object, true);
  }

  /** A command without a client that waits for an answer. */
  whenSent<C extends keyof S['commands'] & string>(command: C, body: S['commands'][C]): ScenarioOutcome {
    return this.#run(command, body as object, false);
  }

  /** Everything that is due by now happens. */
  whenDue(): ScenarioOutcome[] {
    const outcomes: ScenarioOutcome[] = [];
    for (const due of this.#state.area.due ?? []) {
      const table = this.#state.tables[due.table];
      for (;;) {
        const next = table?.peek(due.index, dueGroup);
        if (!next || next.order > this.#surroundings.time) break;
        const { key } = next;
        outcomes.push(
          this.#outcome(decide(this.#state, this.#journal, this.#surroundings, undefined, (t) => due.handle(t, key))),
        );
      }
    }
    return outcomes;
  }

  #run(command: string, body: object, answered: boolean): ScenarioOutcome {
    const definition = this.#state.area.commands[command];
    if (!definition) throw new Error(`The area ${this.#state.area.name} has no command '${command}'`);
    const caller = answered ? { gateway: 'test', request: 1 } : undefined;
    return this.#outcome(
      decide(this.#state, this.#journal, this.#surroundings, caller, (turn) => definition.handle(turn, body)),
    );
  }

  #outcome(decision: Decision): ScenarioOutcome {
    this.#journal.clear();
    if (decision.failure) throw decision.failure.error;
    return {
      events: decision.events.map(({ name, body }) => [name, body] as const),
      sends: decision.sends.map(({ area, command, body, partition, reply, later }) => ({
        to: area,
        command,
        body,
        ...(partition === this.#surroundings.partition ? {} : { partition }),
        ...(reply ? { reply: true as const } : {}),
        ...(later ? { later: true as const } : {}),
      })),
      effects: decision.effects,
      answer: decision.answered && ([decision.answered.name, decision.answered.body] as const),
      lateAnswers: decision.lateAnswers,
      rejection: decision.rejection,
    };
  }
}

function sendBytes(area: string, command: string, body: object): Uint8Array {
  const types: Readonly<Record<string, MessageType<object>>> = commandTypes[area as AreaName];
  const type = types[command];
  if (!type) throw new Error(`The area ${area} takes no command '${command}'`);
  return type.codec.encode(body).finish();
}
