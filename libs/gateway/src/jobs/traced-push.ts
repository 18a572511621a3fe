import type { JobContext, JobPush, PushedJob, TraceContext, Tracer } from '@millrace/protocol';
import { keyToText } from '@millrace/protocol';

type Contexts = readonly (JobContext | undefined)[];

/**
 * What the workers of a push's jobs get, once it is there. Those of traced jobs find in their custom headers, as
 * `traceparent`, where they go on.
 */
export async function tracedPush(tracer: Tracer, push: JobPush, coming: Promise<Contexts>): Promise<Contexts> {
  const start = tracer.now();
  const contexts = await coming;
  return push.jobs.map((job, index) => {
    const context = contexts[index];
    if (!context || job.trace === undefined) return context;
    const trace = tracer.next(job.trace);
    pushEnded(tracer, { push, job, context, parent: job.trace, trace, start });
    return { ...context, customHeaders: withTraceparent(context.customHeaders, trace) };
  });
}

interface PushSpan {
  readonly push: JobPush;
  readonly job: PushedJob;
  readonly context: JobContext;
  readonly parent: TraceContext;
  readonly trace: TraceContext;
  readonly start: number;
}

function pushEnded(tracer: Tracer, { push, job, context, parent, trace, start }: PushSpan): void {
  const { partition } = push;
  tracer.ended(
    {
      context: trace,
      parent,
      name: `hand on ${job.type}`,
      kind: 'producer',
      start,
      attributes: {
        'messaging.system': tracer.system,
        'messaging.operation.name': 'hand on',
        'messaging.operation.type': 'send',
        'messaging.destination.name': job.type,
        'millrace.partition': partition,
        'millrace.process_instance_key': keyToText({ partition, area: 'instance', counter: context.instance }),
        'millrace.element_id': context.elementId,
      },
    },
    tracer.now(),
  );
}

/** Adds it to a JSON object; of equal names the last wins, so ours does. */
function withTraceparent(customHeaders: string, trace: TraceContext): string {
  const rest = customHeaders.slice(0, customHeaders.lastIndexOf('}')).trimEnd();
  return `${rest}${rest === '{' ? '' : ','}"traceparent":"${trace}"}`;
}
