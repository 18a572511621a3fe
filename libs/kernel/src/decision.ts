import type { Rejection, TraceContext } from '@millrace/protocol';
import type { ReplyAddress } from './turn.ts';

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
  /** The body as it is logged. */
  readonly bytes: Uint8Array;
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

/** What came of a command. After a rejection or a failure nothing of it is left in the tables. */
export interface Decision {
  readonly events: readonly EmittedEvent[];
  readonly sends: readonly Sent[];
  /** What the leader is to do after the commit, beside the log. */
  readonly effects: readonly object[];
  readonly answered: Answered | undefined;
  readonly lateAnswers: readonly LateAnswer[];
  readonly rejection: Rejection | undefined;
  /** What a handler threw that was no rejection: a defect of ours. */
  readonly failure: { readonly error: unknown } | undefined;
}

/** How far a turn may go before it has to continue later. */
export interface TurnLimits {
  /** From how many bytes of events and sends on a turn has no room for more. */
  readonly turnBytes: number;
  /** Whether the turn has time left. It decides where a turn is cut, never what is decided. */
  readonly hasTime: () => boolean;
}

/** What a turn gets from outside. */
export interface Surroundings extends TurnLimits {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly partition: number;
  readonly partitions: number;
  /** The whole key, as decimal text. */
  readonly keyText: (partition: number, area: string, counter: number) => string;
  /** What turns of the area find beside its tables. */
  readonly transient: object;
  /** The body of a send as it is logged. */
  readonly sendBytes: (area: string, command: string, body: object) => Uint8Array;
  /** Where the command stands in a trace; undefined if it is not traced. */
  readonly trace: TraceContext | undefined;
}
