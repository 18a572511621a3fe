import type { CommandSpan } from '@millrace/processor';
import type { Tracer } from '@millrace/protocol';

/**
 * A command's answer is on its way out: it waits for what must be stored before it.
 * @returns to be called when it leaves
 */
export function answerSpan(tracer: Tracer, { context, attributes, command }: CommandSpan): () => void {
  const start = tracer.now();
  return () => {
    const own = { 'messaging.operation.name': 'answer', 'messaging.operation.type': 'send' };
    const span = {
      context: tracer.next(context),
      parent: context,
      name: `answer ${command}`,
      kind: 'producer',
    } as const;
    tracer.ended({ ...span, start, attributes: { ...attributes, ...own } }, tracer.now());
  };
}
