import { flowAt, type NodeIndex, type ProcessModel } from '@millrace/bpmn-model';

/** The elements of a model by their ids: nodes by index, and which ids are those of sequence flows; and what is rare among them. */
interface ElementsById {
  readonly nodes: ReadonlyMap<string, NodeIndex>;
  readonly flows: ReadonlySet<string>;
  /** The events that an event-based gateway waits for. */
  readonly behindEventBasedGateways: ReadonlySet<NodeIndex>;
}

const byModel = new WeakMap<ProcessModel, ElementsById>();

/** The elements of a model by their ids, gone through at the first use. Of a multi-instance activity it is the body. */
export function elementsById(model: ProcessModel): ElementsById {
  const known = byModel.get(model);
  if (known) return known;
  const nodes = new Map<string, NodeIndex>();
  for (const [index, { id }] of model.nodes.entries()) if (!nodes.has(id)) nodes.set(id, index);
  const gateways = model.nodes.filter(({ kind }) => kind === 'eventBasedGateway');
  const made: ElementsById = {
    nodes,
    flows: new Set(model.flows.map(({ id }) => id)),
    behindEventBasedGateways: new Set(
      gateways.flatMap(({ outgoing }) => outgoing.map((flow) => flowAt(model, flow).target)),
    ),
  };
  byModel.set(model, made);
  return made;
}
