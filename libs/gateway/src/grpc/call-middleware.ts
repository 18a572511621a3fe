import { type TraceContext, traceIdOf } from '@millrace/protocol';
import type { CallContext, ServerMiddleware, ServerMiddlewareCall } from 'nice-grpc-common';
import { outcomeOf } from '../commands/execution/outcome.ts';
import type { GatewayOptions } from '../options.ts';
import { TooManyFields } from './decode-request.ts';
import { type RpcSpan, rpcSpan, TRACEPARENT } from './rpc-span.ts';
import { statusError } from './status.ts';

/** What the middleware adds to the context of a call. */
export interface Traced {
  readonly trace?: TraceContext;
}

/** Errors and spans of all calls, streams included: a client learns of a defect only that there was one. */
export function callMiddleware(options: GatewayOptions): ServerMiddleware<Traced> {
  const { tracer } = options;
  return <Request, Response>(call: ServerMiddlewareCall<Request, Response, Traced>, context: CallContext) => {
    const { request, method, responseStream } = call;
    const rpc = method.path.slice(method.path.lastIndexOf('/') + 1);
    const isDecoded = !(request instanceof TooManyFields);
    // Polls and job streams mostly wait: they have a span only where their client asks for it.
    const isTraced = tracer && isDecoded && (!responseStream || context.metadata.has(TRACEPARENT));
    const span = isTraced ? rpcSpan(tracer, rpc, request as object, context) : undefined;
    const answers = call.next(request, span ? { ...context, trace: span.context } : context);
    return guarded(answers as Answers<Response>, request, rpc, span, options);
  };
}

/** What a call is answered with: messages of a stream, or one at the end. */
type Answers<Message> = AsyncGenerator<Message, Message | undefined, undefined>;

async function* guarded<Message>(
  answers: Answers<Message>,
  request: unknown,
  rpc: string,
  span: RpcSpan | undefined,
  { log }: GatewayOptions,
): Answers<Message> {
  try {
    if (request instanceof TooManyFields) throw request.rejection;
    const response = yield* answers;
    span?.done(response as object | undefined);
    return response;
  } catch (error) {
    const seen = isAbort(error) ? error : statusError(outcomeOf(error, rpc, log, span && traceIdOf(span.context)));
    span?.failed(seen);
    throw seen;
  } finally {
    span?.abandoned();
  }
}

/** The caller has gone. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
