import type { ReplyAddress } from '@millrace/kernel';
import type { Effect, ReadAfter, Span } from '@millrace/protocol';
import type { Ending } from './outlet.ts';
import type { CommandSpan } from './spans.ts';

/** A send in a channel. */
export interface ChannelPlace {
  readonly to: number;
  readonly number: number;
}

export interface AnswerDue {
  readonly reply: ReplyAddress;
  readonly ending: Ending;
  /** Not before `everySend` has arrived. */
  readonly whenTaken: boolean;
  /** Of the command that answers, if it is traced. */
  readonly span: CommandSpan | undefined;
}

/** What a batch leads to once it is committed. */
export interface Aftermath {
  readonly sends: readonly ChannelPlace[];
  /** By sending processor, the last number taken: it is told. */
  readonly taken: ReadonlyMap<number, number>;
  readonly answers: readonly AnswerDue[];
  readonly effects: readonly Effect[];
  /** They end with the commit. */
  readonly spans: readonly Span[];
  /** The last send of each channel; only filled where an answer waits for it. */
  readonly everySend: readonly ChannelPlace[];
  /** What a query for offered jobs must have seen. */
  readonly readAfter: ReadAfter;
}
