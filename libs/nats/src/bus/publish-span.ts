import type { AreaName, TraceContext, Tracer } from '@millrace/protocol';
import { traceToBytes } from '@millrace/protocol';
import type { PublishResult } from './stored-publisher.ts';

/** The span of publishing a command, until its stream has stored it or not. */
export interface PublishSpan {
  /** The trace context that travels with the command. */
  readonly carried: Uint8Array | undefined;
  ended(result: PublishResult): void;
}

interface Published {
  readonly area: AreaName;
  readonly partition: number;
  readonly command: string;
}

/**
 * Starts the span of publishing a command.
 * @param parent the call that it comes from
 * @returns undefined if the call is not traced
 */
export function publishSpan(
  tracer: Tracer | undefined,
  parent: TraceContext | undefined,
  { area, partition, command }: Published,
): PublishSpan | undefined {
  if (!tracer || parent === undefined) return undefined;
  const context = tracer.next(parent);
  const start = tracer.now();
  return {
    carried: traceToBytes(context),
    ended: ({ kind }) =>
      tracer.ended(
        {
          context,
          parent,
          name: `publish ${command}`,
          kind: 'producer',
          start,
          attributes: {
            'messaging.system': tracer.system,
            'messaging.operation.name': 'publish',
            'messaging.operation.type': 'send',
            'messaging.destination.name': area,
            'messaging.destination.partition.id': String(partition),
            'millrace.partition': partition,
            'millrace.command': command,
            ...(kind !== 'stored' && { 'error.type': kind }),
          },
        },
        tracer.now(),
      ),
  };
}
