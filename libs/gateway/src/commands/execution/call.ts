import type { TraceContext } from '@millrace/protocol';

/** What a command knows of its caller, whatever the protocol. */
export interface Call {
  /** Fires when the caller has gone. */
  readonly signal: AbortSignal;
  /** Where it comes from, such as the address of its connection: what has the same is of one client. */
  readonly peer: string;
  /** Where the call stands in a trace; undefined if it is not traced. */
  readonly trace?: TraceContext | undefined;
}
