import type { Int64, Span, TraceContext, Tracer } from '@millrace/protocol';
import { int64ToText } from '@millrace/protocol';
import type { CallContext } from 'nice-grpc';
import { ServerError, Status } from 'nice-grpc-common';
import { serviceName } from './service.ts';

/** One call of a client, from when it is decoded until its answer is handed to the socket. */
export interface RpcSpan {
  readonly context: TraceContext;
  /** `response`: of a stream there is none. */
  done(response: object | undefined): void;
  failed(error: unknown): void;
  /** The client has stopped reading a stream; nothing if the call has ended already. */
  abandoned(): void;
}

/** The header with a client's own trace, as W3C defines it. */
export const TRACEPARENT = 'traceparent';

/** A call comes in. @returns undefined if it is not traced */
export function rpcSpan(tracer: Tracer, rpc: string, request: object, call: CallContext): RpcSpan | undefined {
  const begun = tracer.begin(call.metadata.get(TRACEPARENT));
  if (!begun) return undefined;
  const start = tracer.now();
  let hasEnded = false;
  const end = (status: Status, response: object, error?: string) => {
    if (hasEnded) return;
    hasEnded = true;
    tracer.ended(
      {
        ...begun,
        name: `${serviceName}/${rpc}`,
        kind: 'server',
        start,
        attributes: attributesOf(rpc, status, instanceKeyOf(response) ?? instanceKeyOf(request)),
        error,
      },
      tracer.now(),
    );
  };
  return {
    context: begun.context,
    done: (response = {}) => end(Status.OK, response),
    failed: (error) => {
      const status = error instanceof ServerError ? error.code : Status.CANCELLED;
      end(status, {}, status === Status.INTERNAL ? String(error) : undefined);
    },
    abandoned: () => end(Status.CANCELLED, {}),
  };
}

function attributesOf(rpc: string, status: Status, instance: string | undefined): Span['attributes'] {
  return {
    'rpc.system': 'grpc',
    'rpc.service': serviceName,
    'rpc.method': rpc,
    'rpc.grpc.status_code': status,
    ...(instance !== undefined && { 'millrace.process_instance_key': instance }),
  };
}

function instanceKeyOf(message: { readonly processInstanceKey?: Int64 }): string | undefined {
  return message.processInstanceKey && int64ToText(message.processInstanceKey);
}
