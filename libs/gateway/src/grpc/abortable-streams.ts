import type { ServerMiddleware } from 'nice-grpc-common';
import { stopping } from '../commands/execution/outcome.ts';
import { statusError } from './status.ts';

/** Ends the streams of services that know nothing of a shutdown. */
export interface AbortableStreams {
  /** Calls made through it can be ended. */
  readonly middleware: ServerMiddleware;
  /** Ends those that are open with UNAVAILABLE. */
  close(): void;
}

/** Keeps account of the streams of health and reflection, which stay open for as long as the client likes. */
export function abortableStreams(): AbortableStreams {
  const open = new Set<AbortController>();
  return {
    async *middleware(call, context) {
      const stream = new AbortController();
      open.add(stream);
      const end = () => stream.abort();
      context.signal.addEventListener('abort', end);
      try {
        return yield* call.next(call.request, { ...context, signal: stream.signal });
      } catch (error) {
        throw stream.signal.aborted && !context.signal.aborted ? statusError(stopping()) : error;
      } finally {
        context.signal.removeEventListener('abort', end);
        open.delete(stream);
      }
    },
    close() {
      for (const stream of open) stream.abort();
    },
  };
}
