import type { NotDone, OutcomeCode } from '../commands/execution/outcome.ts';

/** A request that is answered with an error, in the shape of RFC 9457 that Camunda's REST clients read. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** The HTTP status. */
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string) {
    // As with outcomes: a stack would only cost.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(detail);
    Error.stackTraceLimit = stackTraceLimit;
    this.status = status;
    this.title = title;
  }
}

/**
 * Which HTTP status and title an outcome has. Clients try again where the title says RESOURCE_EXHAUSTED, and stop at
 * 501; a 404 they may repeat, because views of other engines lag behind.
 */
const problems: Readonly<Record<OutcomeCode, readonly [status: number, title: string]>> = {
  INVALID_ARGUMENT: [400, 'INVALID_ARGUMENT'],
  NOT_FOUND: [404, 'NOT_FOUND'],
  ALREADY_EXISTS: [409, 'ALREADY_EXISTS'],
  INVALID_STATE: [409, 'INVALID_STATE'],
  EXCEEDED_BATCH_RECORD_SIZE: [400, 'INVALID_ARGUMENT'],
  PROCESSING_ERROR: [500, 'INTERNAL'],
  DEFECT: [500, 'INTERNAL'],
  NOT_BUILT: [501, 'UNIMPLEMENTED'],
  UNAUTHENTICATED: [401, 'UNAUTHENTICATED'],
  FORBIDDEN: [403, 'PERMISSION_DENIED'],
  TIMED_OUT: [504, 'DEADLINE_EXCEEDED'],
  UNAVAILABLE: [503, 'UNAVAILABLE'],
  EXHAUSTED: [503, 'RESOURCE_EXHAUSTED'],
};

/** The problem with which a request is answered. */
export function problemOf({ code, message }: NotDone): Problem {
  const [status, title] = problems[code];
  return new Problem(status, title, message);
}

/** There is such a thing, but not for this method. */
export function wrongMethod(detail: string): Problem {
  return new Problem(405, 'METHOD_NOT_ALLOWED', detail);
}

/** There is no such thing, or not any more. */
export function notThere(detail: string): Problem {
  return new Problem(404, 'NOT_FOUND', detail);
}

/** The request is no good. */
export function badQuery(detail: string): Problem {
  return new Problem(400, 'INVALID_ARGUMENT', detail);
}
