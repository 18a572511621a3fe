import { type Flow, flowAt, type Node, type NodeIndex, type ProcessModel } from '@millrace/bpmn-model';
import { strongComponents } from './strong-components.ts';

/** Kinds of nodes that a token passes without waiting. */
const passing: ReadonlySet<Node['kind']> = new Set([
  'task',
  'manualTask',
  'startEvent',
  'endEvent',
  'subProcess',
  'eventSubProcess',
  'eventSubProcessStartEvent',
  'callActivity',
  'multiInstanceBody',
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
]);
/** Those of them without which a loop is let through, as in Zeebe. */
const forbidden: ReadonlySet<Node['kind']> = new Set(['task', 'manualTask', 'callActivity']);

/**
 * A loop that a token would run through for ever without waiting, as the ids of its nodes: through a task that does
 * nothing, or a call activity. A loop of gateways alone is no such loop.
 */
export function straightThroughLoop(model: ProcessModel): readonly string[] | undefined {
  const next = model.nodes.map((_, index) => following(model, index));
  const component = strongComponents(next);
  const start = model.nodes.findIndex(
    ({ kind }, index) => forbidden.has(kind) && next[index]?.some((node) => component[node] === component[index]),
  );
  if (start < 0) return undefined;
  const ids = wayBack(start, next).map((node) => model.nodes[node]?.id ?? '');
  // A multi-instance body and its inner activity have one id.
  return ids.filter((id, index) => ids.length === 1 || id !== ids[(index + 1) % ids.length]);
}

/** The nodes that a token reaches at once from a node: into a sub-process, and out of it where a path in it ends. */
function following(model: ProcessModel, index: NodeIndex): readonly NodeIndex[] {
  const node = model.nodes[index] as Node;
  if (!passing.has(node.kind)) return [];
  if (node.kind === 'subProcess') return [node.startNode];
  if (node.kind === 'multiInstanceBody') return [node.inner];
  // Where no flow goes on, the scope may be over.
  for (let at: Node | undefined = node; at && at.kind !== 'process'; at = model.nodes[at.scope]) {
    if (at.outgoing.length > 0) return targets(model, at);
  }
  return [];
}

function targets(model: ProcessModel, { outgoing }: Node): readonly NodeIndex[] {
  return outgoing.map((flow): Flow['target'] => flowAt(model, flow).target);
}

/** The shortest way from a node back to it, without its end. There is one. */
function wayBack(from: NodeIndex, next: readonly (readonly NodeIndex[])[]): readonly NodeIndex[] {
  const cameFrom = new Map<NodeIndex, NodeIndex>();
  const reached = [from];
  for (const at of reached) {
    for (const node of next[at] ?? []) {
      if (node === from) return pathTo(at, from, cameFrom);
      if (cameFrom.has(node)) continue;
      cameFrom.set(node, at);
      reached.push(node);
    }
  }
  return [from];
}

function pathTo(last: NodeIndex, from: NodeIndex, cameFrom: ReadonlyMap<NodeIndex, NodeIndex>): readonly NodeIndex[] {
  const path = [last];
  for (let at = last; at !== from; path.push(at)) at = cameFrom.get(at) ?? from;
  return path.reverse();
}
