import type { FlowIndex } from './flow.ts';

/** The place of a node in `ProcessModel.nodes`: what engine rows hold instead of its id. */
export type NodeIndex = number;

/** The scope of node 0, which has none. */
export const noScope = -1;

/** What every kind of node has. */
interface NodeBase {
  /** The BPMN element id, unique in the file. */
  readonly id: string;
  readonly name?: string;
  /** The node that encloses this one; `noScope` for the process itself. */
  readonly scope: NodeIndex;
  /** The sequence flows that leave this node, in the order of the XML. All are taken; none = an implicit end. */
  readonly outgoing: readonly FlowIndex[];
}

/** Node 0: the process, the root scope. */
export interface ProcessNode extends NodeBase {
  readonly kind: 'process';
}

/** A none start event: where an instance begins that was created by id or key. */
export interface StartEventNode extends NodeBase {
  readonly kind: 'startEvent';
}

/** A none end event. */
export interface EndEventNode extends NodeBase {
  readonly kind: 'endEvent';
}

/** A service task: a job for a worker. */
export interface ServiceTaskNode extends NodeBase {
  readonly kind: 'serviceTask';
  readonly jobType: string;
  readonly retries: number;
  /** A JSON object of strings, ready for `ActivatedJob.customHeaders`: `{}` without headers. */
  readonly headers: string;
}

/** A node of a process, told apart by `kind`. */
export type Node = ProcessNode | StartEventNode | EndEventNode | ServiceTaskNode;

/** The name of a kind of node. */
export type NodeKind = Node['kind'];
