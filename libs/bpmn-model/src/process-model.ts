import type { Flow, FlowIndex } from './flow.ts';
import type { Node, NodeIndex } from './node.ts';

/** The format version that this package writes and reads. A change of the shape below needs a new one. */
export const formatVersion = 2;

/**
 * One executable process, compiled: plain JSON, logged with its deployment, distributed and replayed.
 *
 * Node 0 is the process itself, the root scope, so that every other node has a scope that is a node.
 * An engine row refers to a node or flow by its index, never by its id.
 */
export interface ProcessModel {
  readonly version: typeof formatVersion;
  /** The BPMN process id, the same for all versions of the process. */
  readonly processId: string;
  readonly name?: string;
  /** The value of `zeebe:versionTag`. */
  readonly versionTag?: string;
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
  /** The none start event of the process. Without one no instance can be created by id or key. */
  readonly startNode?: NodeIndex;
}

/**
 * The node with this index.
 *
 * @throws RangeError if the model has no such node: the index is of another model
 */
export function nodeAt(model: ProcessModel, index: NodeIndex): Node {
  const node = model.nodes[index];
  if (node === undefined) throw new RangeError(`Process '${model.processId}' has no node ${index}`);
  return node;
}

/**
 * The sequence flow with this index.
 *
 * @throws RangeError if the model has no such flow: the index is of another model
 */
export function flowAt(model: ProcessModel, index: FlowIndex): Flow {
  const flow = model.flows[index];
  if (flow === undefined) throw new RangeError(`Process '${model.processId}' has no sequence flow ${index}`);
  return flow;
}
