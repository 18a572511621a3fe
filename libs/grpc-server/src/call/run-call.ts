import type { ServerMiddlewareCall } from 'nice-grpc-common';
import { Status } from './call-failure.ts';
import type { ServerCall } from './server-call.ts';

/** Runs the method of a call, and sends what it gives. Never rejects. */
export function runCall(call: ServerCall, request: unknown): Promise<void> {
  return call.method.definition.responseStream ? runStream(call, request) : runUnary(call, request);
}

async function runUnary(call: ServerCall, request: unknown): Promise<void> {
  const { method, context } = call;
  try {
    const response = method.middleware
      ? await onlyMessage(messages(call, request))
      : await (method.implementation(request, context) as Promise<unknown>);
    if (response == null) throw new Error('A method gave no message');
    const bytes = call.encode(response);
    call.sendOnly(Buffer.isBuffer(bytes) ? bytes : await bytes);
  } catch (error) {
    call.fail(error);
  }
}

async function runStream(call: ServerCall, request: unknown): Promise<void> {
  try {
    // Left early, the loop ends the implementation as well.
    for await (const message of messages(call, request)) {
      const bytes = call.encode(message);
      const canGoOn = call.send(Buffer.isBuffer(bytes) ? bytes : await bytes);
      if (!canGoOn && !call.isOver) await call.drained();
      if (call.isOver) break;
    }
    call.sendHeader();
    call.end(Status.OK, '');
  } catch (error) {
    call.fail(error);
  }
}

/** What the middleware gives, or the implementation where there is none. */
function messages({ method, context }: ServerCall, request: unknown): AsyncIterable<unknown> {
  const { middleware, descriptor, definition } = method;
  if (!middleware) return method.implementation(request, context) as AsyncIterable<unknown>;
  const { requestStream, responseStream } = definition;
  const passed = { method: descriptor, requestStream, request, responseStream, next: method.next };
  return middleware(passed as unknown as ServerMiddlewareCall<unknown, unknown>, context);
}

/** What a middleware returns for a method with one message. */
async function onlyMessage(given: AsyncIterable<unknown>): Promise<unknown> {
  const { done, value } = await (given as AsyncGenerator<unknown>).next();
  if (!done) throw new Error('A middleware yielded a message, where it should return one');
  return value;
}
