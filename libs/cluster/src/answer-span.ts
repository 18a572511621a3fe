import type { CommandSpan } from '@millrace/processor';
import type { Tracer } from '@millrace/protocol';

/**
 * Starts the span of an answer, which waits for what must be stored before it.
 * @returns ends the span: call it when the answer leaves
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
