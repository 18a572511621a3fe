import type { FlowIndex, InclusiveGatewayNode, NodeIndex, ProcessModel } from '@millrace/bpmn-model';
import { flowAt, nodeAt } from '@millrace/bpmn-model';
import type { Arrival } from '../../lifecycle/behaviour.ts';
import { modelOf } from '../../model-of.ts';
import type { InstanceTurn } from '../../shape.ts';

/**
 * Whether a token of the scope can still reach the gateway by a flow that was not taken yet: walks back from these flows
 * until it meets an active element or a token. What is inside of a sub-process counts as the sub-process.
 */
export function canStillArrive(
  { tables }: InstanceTurn,
  { instance, scope, node, index }: Arrival<InclusiveGatewayNode>,
  taken: ReadonlySet<FlowIndex>,
): boolean {
  const untaken = node.incoming.filter((flow) => !taken.has(flow));
  if (untaken.length === 0) return false;
  const model = modelOf(tables, instance);
  const active = new Set<NodeIndex>();
  for (const { key } of tables.elements.scan('byScope', scope)) active.add(tables.elements.get(key)?.node ?? -1);
  for (const { key } of tables.tokens.scan('byScope', scope)) {
    const token = tables.tokens.get(key);
    if (token?.node === index && !token.waits && untaken.includes(token.flow)) return true;
    if (token && token.node !== index) active.add(token.node);
  }
  return active.size > 0 && isReached(model, untaken, index, active);
}

/** Whether one of the nodes has a path to one of the flows that does not lead through the gateway. */
function isReached(
  model: ProcessModel,
  flows: readonly FlowIndex[],
  gateway: NodeIndex,
  from: ReadonlySet<NodeIndex>,
): boolean {
  const incoming = incomingOf(model);
  const seen = new Set<NodeIndex>([gateway]);
  const next = flows.map((flow) => flowAt(model, flow).source);
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (from.has(node)) return true;
    const found = nodeAt(model, node);
    if (found.kind === 'boundaryEvent') next.push(found.attachedTo);
    for (const flow of incoming[node] ?? []) next.push(flowAt(model, flow).source);
  }
  return false;
}

const incomingByModel = new WeakMap<ProcessModel, FlowIndex[][]>();

/** The incoming flows of each node, by its index. */
function incomingOf(model: ProcessModel): readonly (readonly FlowIndex[])[] {
  const known = incomingByModel.get(model);
  if (known) return known;
  const incoming = model.nodes.map((): FlowIndex[] => []);
  model.flows.forEach(({ target }, flow) => {
    incoming[target]?.push(flow);
  });
  incomingByModel.set(model, incoming);
  return incoming;
}
