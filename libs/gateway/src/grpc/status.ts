import { randomUUID } from 'node:crypto';
import type { Refusal, RefusalType } from '@millrace/protocol';
import { ServerError, Status } from 'nice-grpc-common';
import type { Log } from '../options.ts';
import { statusText } from './status-text.ts';

/** What a command is called in the text of its refusal. */
export type Intent =
  | 'ACTIVATE'
  | 'CANCEL'
  | 'COMPLETE'
  | 'CREATE'
  | 'CREATE_WITH_AWAITING_RESULT'
  | 'EVALUATE'
  | 'FAIL'
  | 'PUBLISH'
  | 'RESOLVE'
  | 'THROW_ERROR'
  | 'UPDATE'
  | 'UPDATE_RETRIES'
  | 'UPDATE_TIMEOUT';

/** Which gRPC status a refusal has. PROCESSING_ERROR is a defect of ours. */
const statusOf: Record<RefusalType | 'PROCESSING_ERROR', Status> = {
  INVALID_ARGUMENT: Status.INVALID_ARGUMENT,
  NOT_FOUND: Status.NOT_FOUND,
  ALREADY_EXISTS: Status.ALREADY_EXISTS,
  INVALID_STATE: Status.FAILED_PRECONDITION,
  EXCEEDED_BATCH_RECORD_SIZE: Status.RESOURCE_EXHAUSTED,
  PROCESSING_ERROR: Status.INTERNAL,
};

/** The error of a command that was refused, by the engine or at the door. */
export function refused(
  intent: Intent,
  { type, reason }: { type: keyof typeof statusOf; reason: string },
): ServerError {
  return failure(statusOf[type], `Command '${intent}' rejected with code '${type}': ${reason}`);
}

/** The error of a refusal that names no command: a request that no area ever saw. */
export function badRequest(text: string): ServerError {
  return failure(Status.INVALID_ARGUMENT, text);
}

/** The error of what Millrace does not do yet. `what` names it. */
export function notBuilt(what: string): ServerError {
  return failure(Status.UNIMPLEMENTED, `${what} is not built in this version of Millrace yet`);
}

/** The error of a call that the engine left without an answer. */
export function timedOut(request: string, timeoutMs: number): ServerError {
  return failure(
    Status.DEADLINE_EXCEEDED,
    `Time out between gateway and broker: ${request} was not answered within ${timeoutMs} ms`,
  );
}

/** The error of a command that nobody has taken. The word partition tells clients that the gateway itself is there. */
export function unavailable(partition: number, reason: string): ServerError {
  return failure(
    Status.UNAVAILABLE,
    `Expected to execute command on partition ${partition}, but it is not available: ${reason}`,
  );
}

/** The error of a command that there is no room for: the client tries again later. */
export function exhausted(reason: string): ServerError {
  return failure(Status.RESOURCE_EXHAUSTED, reason);
}

/** The error of a poll that found no jobs, and of whose partitions one at least had no room for it. Zeebe's words. */
export function noJobsAndExhausted(type: string): ServerError {
  return exhausted(
    `Expected to activate jobs of type '${type}', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'. Please try again later.`,
  );
}

/** The error of a stream that ends because this gateway stops. A stream that ended OK would not be opened again. */
export function stopping(): ServerError {
  return failure(Status.UNAVAILABLE, 'The gateway is shutting down');
}

/** The error of a defect: it tells nothing of the inside, but names the entry in the log. */
export function defect(log: Log, request: string, error: unknown, traceId?: string): ServerError {
  const trace = randomUUID();
  log.error('A request failed', { trace, request, error, ...(traceId !== undefined && { traceId }) });
  return failure(Status.INTERNAL, `Unexpected error occurred during the request processing: see trace ${trace}`);
}

/** The error of a command that failed in the engine, which has logged why under this trace. */
export function failedInEngine(intent: Intent, trace: string): ServerError {
  return refused(intent, {
    type: 'PROCESSING_ERROR',
    reason: `Expected to process the command, but it failed: see trace ${trace}`,
  });
}

/** A refusal of the call's own text, for what is plain at the door. */
export function notFound(reason: string): Refusal {
  return { type: 'NOT_FOUND', reason };
}

function failure(status: Status, text: string): ServerError {
  // Nobody reads where a client's answer was made, and under overload the stacks would cost more than the refusals.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = new ServerError(status, statusText(text));
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}
