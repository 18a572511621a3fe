import type { AreaName, TraceContext, Tracer } from '@millrace/protocol';
import { traceToBytes } from '@millrace/protocol';
import type { Fate } from './stored-publisher.ts';

/** The publishing of a command: from when it was handed over until its stream has it, or not. */
export interface PublishSpan {
  /** What travels with the command: whoever reads it goes on from here. */
  readonly carried: Uint8Array | undefined;
  ended(fate: Fate): void;
}

interface Published {
  readonly area: AreaName;
  readonly partition: number;
  readonly command: string;
}

/**
 * A command is about to be published.
 * @param parent the call that it comes from
 * @returns undefined if that is not traced
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
