import { randomUUID } from 'node:crypto';
import type { Rejection, RejectionType } from '@millrace/protocol';
import type { Denial } from '@millrace/service';
import type { ErrorLog } from '../../options.ts';

/** What a command is called in the text of its rejection. */
export type Intent =
  | 'ACTIVATE'
  | 'ASSIGN'
  | 'CLAIM'
  | 'CANCEL'
  | 'COMPLETE'
  | 'CREATE'
  | 'CREATE_WITH_AWAITING_RESULT'
  | 'DELETE'
  | 'EVALUATE'
  | 'FAIL'
  | 'BROADCAST'
  | 'PUBLISH'
  | 'RESOLVE'
  | 'THROW_ERROR'
  | 'UPDATE'
  | 'UPDATE_RETRIES'
  | 'UPDATE_TIMEOUT';

/** Every way in which a request can end without being done. Each protocol has its table of them. */
export type OutcomeCode =
  /** Rejected, by the engine or before it. */
  | RejectionType
  /** The command threw in the engine, which has logged why. */
  | 'PROCESSING_ERROR'
  /** A defect of the gateway, which has logged it. */
  | 'DEFECT'
  | 'NOT_BUILT'
  /** The caller has not proved who it is. */
  | 'UNAUTHENTICATED'
  /** It has, and may not call. */
  | 'FORBIDDEN'
  /** No answer in time; the command may still be done. */
  | 'TIMED_OUT'
  /** Nothing has taken the command. */
  | 'UNAVAILABLE'
  /** There is no room for the command: to be sent again later. */
  | 'EXHAUSTED';

/** A request has ended without being done. Beside the end of its caller nothing else is thrown on purpose. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly code: OutcomeCode;

  constructor(code: OutcomeCode, text: string) {
    // An answer's stack says nothing, and under overload the stacks would cost more than the rejections.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(text);
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
  }
}

/** A command was rejected, by the engine or before it. */
export function rejected(intent: Intent, { type, reason }: Rejection): NotDone {
  return new NotDone(type, rejectionText(intent, type, reason));
}

/** A rejection without a command: of a request that no area sees. */
export function invalidRequest(text: string): NotDone {
  return new NotDone('INVALID_ARGUMENT', text);
}

/** Millrace does not do this yet. `what` names it. */
export function notBuilt(what: string): NotDone {
  return new NotDone('NOT_BUILT', `${what} is not built in this version of Millrace yet`);
}

const denials = { unauthenticated: 'UNAUTHENTICATED', forbidden: 'FORBIDDEN', unavailable: 'UNAVAILABLE' } as const;

/** The caller is turned away. */
export function denied({ kind, reason }: Denial): NotDone {
  return new NotDone(denials[kind], reason);
}

/** The engine left a request without an answer. */
export function timedOut(request: string, timeoutMs: number): NotDone {
  const text = `Time out between gateway and broker: ${request} was not answered within ${timeoutMs} ms`;
  return new NotDone('TIMED_OUT', text);
}

/** Nothing has taken a command. From the word partition clients see that the gateway itself is there. */
export function unavailable(partition: number, reason: string): NotDone {
  const text = `Expected to execute command on partition ${partition}, but it is not available: ${reason}`;
  return new NotDone('UNAVAILABLE', text);
}

/** There is no room for a command. */
export function exhausted(reason: string): NotDone {
  return new NotDone('EXHAUSTED', reason);
}

/** A poll found no jobs, and one of its partitions at least had no room for it. Zeebe's text. */
export function noJobsAndExhausted(type: string): NotDone {
  return exhausted(
    `Expected to activate jobs of type '${type}', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'. Please try again later.`,
  );
}

/** A stream ends because this gateway stops. A stream that ended well would not be opened again. */
export function stopping(): NotDone {
  return new NotDone('UNAVAILABLE', 'The gateway is shutting down');
}

/** A command failed in the engine, which has logged why under this id. */
export function failedInEngine(intent: Intent, id: string): NotDone {
  const reason = `Expected to process the command, but it failed: see failure ${id}`;
  return new NotDone('PROCESSING_ERROR', rejectionText(intent, 'PROCESSING_ERROR', reason));
}

/** A rejection for what is plain without the engine: nothing has this key. */
export function notFound(reason: string): Rejection {
  return { type: 'NOT_FOUND', reason };
}

/** How a request ended that threw: anything unknown is a defect, which is logged under an id that the client gets too. */
export function outcomeOf(error: unknown, request: string, log: ErrorLog, traceId?: string): NotDone {
  if (error instanceof NotDone) return error;
  const id = randomUUID();
  log.error('A request failed', { failureId: id, request, error, ...(traceId !== undefined && { traceId }) });
  return new NotDone('DEFECT', `Unexpected error occurred during the request processing: see failure ${id}`);
}

function rejectionText(intent: Intent, code: string, reason: string): string {
  return `Command '${intent}' rejected with code '${code}': ${reason}`;
}
