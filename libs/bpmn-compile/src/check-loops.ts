import { type Flow, flowAt, type Node, type NodeIndex, type ProcessModel } from '@millrace/bpmn-model';
import { strongComponents } from './strong-components.ts';

/** Kinds of nodes that a token passes without waiting. */
const passing: ReadonlySet<Node['kind']> = new Set([
  'task',
  'manualTask',
  'startEvent',
  'endEvent',
  'subProcess',
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
]);
/** Those of them without which a loop is let through, as in Zeebe. */
const forbidden: ReadonlySet<Node['kind']> = new Set(['task', 'manualTask']);

/**
 * A loop that a token would run through for ever without waiting, as the ids of its nodes: through a task that does
 * nothing. A loop of gateways alone is no such loop.
 */
export function straightThroughLoop(model: ProcessModel): readonly string[] | undefined {
  const next = model.nodes.map((_, index) => following(model, index));
  const component = strongComponents(next);
  const start = model.nodes.findIndex(
    ({ kind }, index) => forbidden.has(kind) && next[index]?.some((node) => component[node] === component[index]),
  );
  return start < 0 ? undefined : wayBack(start, next).map((node) => model.nodes[node]?.id ?? '');
}

/** The nodes that a token reaches at once from a node: into a sub-process, and out of it where a path in it ends. */
function following(model: ProcessModel, index: NodeIndex): readonly NodeIndex[] {
  const node = model.nodes[index] as Node;
  if (!passing.has(node.kind)) return [];
  if (node.kind === 'subProcess') return [node.startNode];
  if (node.outgoing.length > 0) return targets(model, node);
  const scope = model.nodes[node.scope];
  return scope?.kind === 'subProcess' ? targets(model, scope) : [];
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
