import { ServerError, Status } from 'nice-grpc-common';
import type { NotDone, OutcomeCode } from '../commands/execution/outcome.ts';
import { statusText } from './status-text.ts';

/** Which gRPC status an outcome has. */
const statusOf: Readonly<Record<OutcomeCode, Status>> = {
  INVALID_ARGUMENT: Status.INVALID_ARGUMENT,
  NOT_FOUND: Status.NOT_FOUND,
  ALREADY_EXISTS: Status.ALREADY_EXISTS,
  INVALID_STATE: Status.FAILED_PRECONDITION,
  EXCEEDED_BATCH_RECORD_SIZE: Status.RESOURCE_EXHAUSTED,
  PROCESSING_ERROR: Status.INTERNAL,
  DEFECT: Status.INTERNAL,
  NOT_BUILT: Status.UNIMPLEMENTED,
  UNAUTHENTICATED: Status.UNAUTHENTICATED,
  FORBIDDEN: Status.PERMISSION_DENIED,
  TIMED_OUT: Status.DEADLINE_EXCEEDED,
  UNAVAILABLE: Status.UNAVAILABLE,
  EXHAUSTED: Status.RESOURCE_EXHAUSTED,
};

/** The error with which a call ends. */
export function statusError({ code, message }: NotDone): ServerError {
  // As with the outcome itself: a stack would only cost.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = new ServerError(statusOf[code], statusText(message));
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}
