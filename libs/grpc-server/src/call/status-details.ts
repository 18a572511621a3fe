import type { ServerError } from 'nice-grpc-common';
import { ServerError as AnyServerError } from 'nice-grpc-common';
import { CallFailure, Status } from './call-failure.ts';

type StatusDetails = Pick<ServerError, 'code' | 'details'>;

/** How a call ends whose code has thrown. What is no error for clients is warned of, and kept from them. */
export function statusDetails(path: string, error: unknown): StatusDetails {
  if (error instanceof AnyServerError) return error;
  if (error instanceof CallFailure) return { code: error.code, details: error.message };
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: Status.CANCELLED, details: 'The operation was cancelled' };
  }
  const seen = error instanceof Error ? error.stack : String(error);
  process.emitWarning(`${path}: expected a ServerError or an AbortError, but the method has thrown ${seen}`);
  return { code: Status.UNKNOWN, details: 'Unknown server error occurred' };
}
