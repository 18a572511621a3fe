import type { MessageType, TraceContext } from '@millrace/protocol';
import type { TableDefinition } from './table.ts';
import type { AreaShape, ReadonlyTables, Turn, WritableTables } from './turn.ts';

/** Decides one command. May reject; must not keep anything between calls. */
export type Handler<S extends AreaShape, C extends keyof S['commands']> = (
  turn: Turn<S>,
  body: S['commands'][C],
) => void;

export interface CommandDefinition<S extends AreaShape, C extends keyof S['commands']> {
  readonly handle: Handler<S, C>;
  /** The process instance that is banned if the handler fails, by its counter. */
  readonly instance?: (tables: ReadonlyTables<S>, body: S['commands'][C]) => number | undefined;
  /** Decided in place of the command if the handler fails: lets go what other areas, or rows of this one, wait with. */
  readonly afterFailure?: Handler<S, C>;
  readonly tracing?: TracingOf<S, S['commands'][C]>;
}

/** What the trace of a command shows of it. Called before it is handled, and only where tracing is on. */
export interface TracingOf<S extends AreaShape, B> {
  /** The trace that made what the command is about: the command goes on with it, not with the trace of its sender. */
  readonly begun?: (tables: ReadonlyTables<S>, body: B) => TraceContext | undefined;
  /** The BPMN element that it is about. */
  readonly elementId?: (tables: ReadonlyTables<S>, body: B) => string | undefined;
}

/** Changes the tables as the event says. Looks at nothing but the tables and the event, so replay gives the same. */
export type Applier<S extends AreaShape, E extends keyof S['events']> = (
  tables: WritableTables<S>,
  event: S['events'][E],
) => void;

/** Something that happens by itself when its time has come: the rows of an index made by `dueAt`. */
export interface DueDefinition<S extends AreaShape> {
  readonly table: keyof S['tables'] & string;
  readonly index: string;
  /** Decides what the due row leads to. It must leave the index by that, or it would be due for ever. */
  readonly handle: (turn: Turn<S>, key: number) => void;
}

const DUE = 'due';

/** The place of a row that is due at a time, in milliseconds since 1970. */
export function dueAt(time: number): { readonly group: string; readonly order: number } {
  return { group: DUE, order: time };
}

/** The group that `dueAt` puts rows in. */
export const dueGroup: string = DUE;

interface Query {
  readonly request: object;
  readonly result: object;
}

/** Reads the tables for a caller outside: never logged. */
export type QueryHandler<S extends AreaShape, Q> = Q extends Query
  ? (tables: ReadonlyTables<S>, request: Q['request']) => Q['result']
  : never;

/** An area's table of contents. The compiler sees to it that nothing is missing. */
export interface AreaDefinition<S extends AreaShape> {
  readonly name: string;
  /** 0 … 6, in every key and record of the area. */
  readonly number: number;
  readonly tables: { readonly [N in keyof S['tables']]: TableDefinition<S['tables'][N] & object> };
  readonly commands: { readonly [C in keyof S['commands']]: CommandDefinition<S, C> };
  readonly commandTypes: { readonly [C in keyof S['commands']]: MessageType<S['commands'][C]> };
  readonly events: { readonly [E in keyof S['events']]: Applier<S, E> };
  readonly eventTypes: { readonly [E in keyof S['events']]: MessageType<S['events'][E]> };
  readonly due?: readonly DueDefinition<S>[];
  readonly queries?: { readonly [Q in keyof S['queries']]: QueryHandler<S, S['queries'][Q]> };
  /**
   * What goes to every partition is logged once: the outbox names a row, and this fills in the rest when the send
   * leaves. By the name of the command sent.
   */
  readonly leaving?: Readonly<Record<string, (tables: ReadonlyTables<S>, body: never) => object>>;
  /**
   * Slow, asynchronous work before a command is queued, such as compiling a model. The area's commands keep their
   * order. May throw a rejection, by what is in the command alone: it may be prepared again after a restart. By the name
   * of the command.
   */
  readonly prepare?: { readonly [C in keyof S['commands']]?: Prepare<S['commands'][C]> };
}

/** @param gone fires when the caller waits no more: the work may end, and whatever it rejects with is dropped */
type Prepare<Body> = (body: Body, gone: AbortSignal) => Promise<Body>;

type ErasedTurn = Turn<AreaShape>;
type ErasedTables = Readonly<Record<string, unknown>>;

/** An area as the processor runs it: the same, with the types of its bodies left out. */
export interface Area {
  readonly name: string;
  readonly number: number;
  readonly tables: Readonly<Record<string, TableDefinition<object>>>;
  readonly commands: Readonly<
    Record<
      string,
      {
        readonly handle: (turn: ErasedTurn, body: object) => void;
        readonly instance?: (tables: ErasedTables, body: object) => number | undefined;
        readonly afterFailure?: (turn: ErasedTurn, body: object) => void;
        readonly tracing?: {
          readonly begun?: (tables: ErasedTables, body: object) => TraceContext | undefined;
          readonly elementId?: (tables: ErasedTables, body: object) => string | undefined;
        };
      }
    >
  >;
  readonly commandTypes: Readonly<Record<string, MessageType<object>>>;
  readonly events: Readonly<Record<string, (tables: ErasedTables, event: object) => void>>;
  readonly eventTypes: Readonly<Record<string, MessageType<object>>>;
  readonly due?: readonly {
    readonly table: string;
    readonly index: string;
    readonly handle: (turn: ErasedTurn, key: number) => void;
  }[];
  readonly queries?: Readonly<Record<string, (tables: ErasedTables, request: object) => object>>;
  readonly leaving?: Readonly<Record<string, (tables: ErasedTables, body: object) => object>>;
  readonly prepare?: Readonly<Record<string, Prepare<object>>>;
}

/** Declares an area. Inside it everything is typed by its shape; the processor needs no more than `Area`. */
export function area<S extends AreaShape>(definition: AreaDefinition<S>): Area {
  // The one place where the types of the bodies are dropped: a processor only hands an area what carries its codes.
  return definition as unknown as Area;
}
