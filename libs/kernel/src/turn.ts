import type { TraceContext } from '@millrace/protocol';
import type { ReadonlyTable, WritableTable } from './table.ts';

/**
 * What an area is made of, as types: rows by table, bodies by command, event, answer and query; what it sends, by the
 * area that takes it; the union of its effects; and what its turns find beside the tables, if anything.
 */
export interface AreaShape {
  readonly tables: object;
  readonly commands: object;
  readonly events: object;
  readonly sends: object;
  readonly answers: object;
  readonly effects: object;
  readonly queries: object;
  readonly transient?: object;
}

type Row<T> = T extends object ? T : never;

export type ReadonlyTables<S extends AreaShape> = {
  readonly [N in keyof S['tables']]: ReadonlyTable<Row<S['tables'][N]>>;
};
export type WritableTables<S extends AreaShape> = {
  readonly [N in keyof S['tables']]: WritableTable<Row<S['tables'][N]>>;
};

/** Where the answer of a client's command goes. */
export interface ReplyAddress {
  readonly gateway: string;
  readonly request: number;
}

export interface SendOptions {
  /** Whoever handles the send answers the client in our place. */
  readonly reply?: boolean;
  /** The partition that the send goes to; our own unless said. */
  readonly partition?: number;
}

/** Passed to `turn.send`: the receiver answers the client. */
export const answers = { reply: true } as const satisfies SendOptions;

/**
 * One command being decided. A rule reads the tables and says what is to happen: it emits events, which are applied at
 * once (so its next line sees them), sends commands to other areas, and answers. It has no other way to act.
 * Everything leaves when the batch is committed, and nothing does if the command is rejected or throws.
 */
export interface Turn<S extends AreaShape> {
  readonly tables: ReadonlyTables<S>;
  /** The time of the batch, in milliseconds since 1970. There is no other clock. */
  readonly time: number;
  readonly partition: number;
  /** How many partitions there are: 1 … partitions. */
  readonly partitions: number;
  /** Where the answer goes; undefined if no client waits for one. */
  readonly caller: ReplyAddress | undefined;
  /** Where in a trace this command stands, for a row whose later commands go on from here; undefined if it is not traced. */
  readonly trace: TraceContext | undefined;
  /** The counter of a new key of this area and partition. */
  nextKey(): number;
  /** The whole key as decimal text, for the texts that clients read: of our own area and partition unless said. */
  key(counter: number, area?: string, partition?: number): string;
  emit<E extends keyof S['events']>(event: E, body: S['events'][E]): void;
  send<A extends keyof S['sends'] & string, C extends keyof S['sends'][A] & string>(
    area: A,
    command: C,
    body: S['sends'][A][C],
    options?: SendOptions,
  ): void;
  /** Answers the caller: its command is done. With `whenTaken`, not before every send so far was taken. */
  answer<N extends keyof S['answers'] & string>(name: N, body: S['answers'][N], options?: AnswerOptions): void;
  /** Leaves the answer to `answerLater` of another command. Returns the reply address, to be kept in a row till then. */
  keepWaiting(): ReplyAddress | undefined;
  /** Answers the caller of an earlier command, which has left its answer to a later one. */
  answerLater<N extends keyof S['answers'] & string>(to: ReplyAddress, name: N, body: S['answers'][N]): void;
  /** What only the leader knows, and only now. It is not logged: what comes of it must be. */
  readonly transient: S['transient'];
  /** Has something done after the commit that no log keeps. */
  effect(effect: S['effects']): void;
  /** Whether this turn may do more. If not, say `continueWith` and return, so that other work can run in between. */
  hasRoom(): boolean;
  /**
   * Comes back as this command of our own area, after what waits already. Its body says what is to be continued: while
   * the same command with the same body waits, another is not queued, so an instance has one continuation at the most.
   */
  continueWith<C extends keyof S['commands'] & string>(command: C, body: S['commands'][C]): void;
}

export interface AnswerOptions {
  readonly whenTaken?: boolean;
}
