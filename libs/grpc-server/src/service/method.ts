import type { CallContext, ServiceDefinition } from 'nice-grpc';
import type { MethodDescriptor, ServerMiddleware } from 'nice-grpc-common';

export type AnyMethodDefinition = ServiceDefinition[string];

/** The code behind a method: gives a message, or several. */
export type Implementation = (request: unknown, context: CallContext) => Promise<unknown> | AsyncIterable<unknown>;

/** A method that is served. What all its calls share is made once. */
export interface Method {
  readonly definition: AnyMethodDefinition;
  readonly descriptor: MethodDescriptor;
  readonly implementation: Implementation;
  readonly middleware: ServerMiddleware | undefined;
  /** What a middleware passes a call on to. */
  next(request: unknown, context: CallContext): AsyncGenerator<unknown, unknown, undefined>;
}

export function method(
  definition: AnyMethodDefinition,
  implementation: Implementation,
  middleware: ServerMiddleware | undefined,
): Method {
  const { path, requestStream, responseStream, options } = definition;
  const descriptor = { path, requestStream, responseStream, options };
  const next = responseStream ? nextOfStream(implementation) : nextOfOne(implementation);
  return { definition, descriptor, implementation, middleware, next };
}

function nextOfStream(implementation: Implementation): Method['next'] {
  return async function* (request, context) {
    yield* implementation(request, context) as AsyncIterable<unknown>;
  };
}

function nextOfOne(implementation: Implementation): Method['next'] {
  // biome-ignore lint/correctness/useYield: its only message is what it returns
  return async function* (request, context) {
    return await (implementation(request, context) as Promise<unknown>);
  };
}
