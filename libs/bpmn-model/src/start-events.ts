import type { NodeIndex, StartEventNode } from './node.ts';
import type { ProcessModel } from './process-model.ts';

/** What starts instances of a process by itself: a message or a signal with this name. */
export interface NamedStart {
  readonly type: 'message' | 'signal';
  readonly name: string;
}

/** The start events of the process itself, with their indexes. */
export function startEventsOf({ nodes }: ProcessModel): readonly (readonly [NodeIndex, StartEventNode])[] {
  return nodes.flatMap((node, index) => (node.kind === 'startEvent' && node.scope === 0 ? [[index, node]] : []));
}

/** The messages and signals that start instances of the process. */
export function namedStartsOf(model: ProcessModel): readonly NamedStart[] {
  return startEventsOf(model).flatMap(([, { event }]) =>
    event.type === 'message' || event.type === 'signal' ? [{ type: event.type, name: event.name }] : [],
  );
}

/** The start event for a message or signal with this name. */
export function namedStartAt(model: ProcessModel, { type, name }: NamedStart): NodeIndex | undefined {
  return startEventsOf(model).find(([, { event }]) => event.type === type && event.name === name)?.[0];
}
