import type { TraceContext } from '@millrace/protocol';

/** What the code of an RPC knows of its caller. */
export interface Call {
  /** Fires when the caller has gone. */
  readonly signal: AbortSignal;
  /** Where the call stands in a trace; undefined if it is not traced. */
  readonly trace?: TraceContext;
}
