import type { ReplyAddress } from '@millrace/kernel';
import type { Rejection } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import type { CommandSpan } from '../tracing/spans.ts';

/** How a command ended, on its way to the gateway that waits for it. */
export type CommandResult =
  /** `type`: the name of the answer, as in messages.ts of libs/protocol. */
  | { readonly kind: 'done'; readonly type: string; readonly answer: object }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** A defect of ours; `failureId` finds it in the log lines. */
  | { readonly kind: 'failed'; readonly failureId: string };

/**
 * What leaves a processor. Everything here is said after the commit of what it rests on, and any of it may be lost on
 * the way: channels and acknowledgements are repeated until they have arrived.
 */
export interface OutboundPort {
  /** A send on its way to another processor. */
  send(frame: Frame): void;
  /** Tells the sender that all its sends up to the number are committed here. */
  acknowledge(to: number, from: number, number: number): void;
  /** Tells the sender that we still wait for this number. */
  missing(to: number, from: number, number: number): void;
  /** `span`: of the command that answers, if it is traced. */
  answer(to: ReplyAddress, result: CommandResult, span?: CommandSpan): void;
}

/** What a processor says to the people who run it. */
export interface Reporter {
  /** Something that they may want to know, in one line. */
  info(line: string): void;
  warn(message: string): void;
  /** A command failed by a defect of ours. */
  failed(failure: {
    readonly area: string;
    readonly command: string;
    readonly failureId: string;
    /** The OpenTelemetry trace that the command is part of, if it is traced. */
    readonly traceId: string | undefined;
    readonly error: unknown;
  }): void;
  /** The processor has stopped. */
  halted(error: Error): void;
}
