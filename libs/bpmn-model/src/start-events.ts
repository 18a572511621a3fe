import type { NodeIndex, StartEventNode } from './node.ts';
import type { ProcessModel } from './process-model.ts';

/** What starts instances of a process by itself: a message or a signal with this name. */
export interface NamedStart {
  readonly type: 'message' | 'signal';
  readonly name: string;
}

const ofModels = new WeakMap<ProcessModel, readonly StartEvent[]>();

/** A start event with its index. */
type StartEvent = readonly [NodeIndex, StartEventNode];

/** The start events of the process itself, with their indexes: looked for once in a model. */
export function startEventsOf(model: ProcessModel): readonly StartEvent[] {
  const known = ofModels.get(model);
  if (known) return known;
  const found = model.nodes.flatMap((node, index): StartEvent[] =>
    node.kind === 'startEvent' && node.scope === 0 ? [[index, node]] : [],
  );
  ofModels.set(model, found);
  return found;
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
