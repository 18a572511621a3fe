import type { ReplyAddress } from '@millrace/kernel';
import type { TraceContext } from '@millrace/protocol';
import type { ReadRow } from '../state/processor-state.ts';

/** A command that no area has sent: of a client, or of the engine itself. */
export interface Submission {
  /** The number of the area that decides it. */
  readonly area: number;
  readonly command: string;
  readonly body: object;
  readonly reply: ReplyAddress | undefined;
  /** What it is part of, if that is traced. */
  readonly trace: TraceContext | undefined;
  /** Where it stands in the command stream, if it came by one. */
  readonly at: ReadRow | undefined;
}

/** A submission that may have to be prepared before it is queued. */
export interface UnpreparedSubmission extends Submission {
  readonly reply: ReplyAddress;
  /** Fires when the client waits no more: what is still being prepared then is not begun. */
  readonly gone: AbortSignal;
}
