import type { ReplyAddress } from '@millrace/kernel';
import type { ReadAfter, Span } from '@millrace/protocol';
import type { AreaCompanion } from '../ports/area-companion.ts';
import type { CommandResult } from '../ports/outbound-port.ts';
import type { CommandSpan } from '../tracing/spans.ts';

/** A send in a channel. */
export interface ChannelPlace {
  readonly to: number;
  readonly number: number;
}

export interface AnswerDue {
  readonly reply: ReplyAddress;
  readonly result: CommandResult;
  /** Not before `everySend` has arrived. */
  readonly whenTaken: boolean;
  /** Of the command that answers, if it is traced. */
  readonly span: CommandSpan | undefined;
}

/** An effect of an area, which its companion carries out. */
export interface EffectDue {
  readonly companion: AreaCompanion;
  readonly effect: object;
  /** What a query about it must have seen. */
  readonly after: ReadAfter;
}

/** What a batch leads to once it is committed. */
export interface SideEffects {
  readonly sends: readonly ChannelPlace[];
  /** By sending processor, the last number taken, which is reported to it. */
  readonly taken: ReadonlyMap<number, number>;
  readonly answers: readonly AnswerDue[];
  /** For those who run the engine. */
  readonly lines: readonly string[];
  readonly effects: readonly EffectDue[];
  /** They end with the commit. */
  readonly spans: readonly Span[];
  /** The last send of each channel; only filled where an answer waits for it. */
  readonly everySend: readonly ChannelPlace[];
}
