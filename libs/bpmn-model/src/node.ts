import type { FlowIndex } from './flow.ts';
import type { Mapping, Text } from './mapping.ts';

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

/** What a node may have that maps variables on its way in and out, in the order of the XML. */
interface Mapped {
  readonly inputs?: readonly Mapping[];
  readonly outputs?: readonly Mapping[];
}

/** A task or sub-process. */
interface Activity extends NodeBase, Mapped {
  /** The boundary events attached to it, in the order of the XML. */
  readonly boundaryEvents?: readonly NodeIndex[];
}

/** An event at the edge of an activity. */
interface BoundaryEvent extends NodeBase {
  readonly attachedTo: NodeIndex;
  /** Whether the activity ends when the event happens. */
  readonly interrupting: boolean;
  readonly outputs?: readonly Mapping[];
}

/** Node 0: the process, the root scope. */
export interface ProcessNode extends NodeBase {
  readonly kind: 'process';
}

/** A none start event: where an instance begins that was created by id or key. */
export interface StartEventNode extends NodeBase {
  readonly kind: 'startEvent';
  readonly outputs?: readonly Mapping[];
}

/** A none end event. */
export interface EndEventNode extends NodeBase {
  readonly kind: 'endEvent';
  readonly outputs?: readonly Mapping[];
}

/** An end event that throws an error to the scopes around it. */
export interface ErrorEndEventNode extends NodeBase {
  readonly kind: 'errorEndEvent';
  readonly errorCode: Text;
}

/** An end event that ends everything else in its scope. */
export interface TerminateEndEventNode extends NodeBase {
  readonly kind: 'terminateEndEvent';
}

/** A service task: a job for a worker. */
export interface ServiceTaskNode extends Activity {
  readonly kind: 'serviceTask';
  readonly jobType: Text;
  /** A number, or an expression that gives one. */
  readonly retries: number | Text;
  /** A JSON object of strings, ready for `ActivatedJob.customHeaders`: `{}` without headers. */
  readonly headers: string;
}

/** A message that is waited for. */
export interface MessageReference {
  readonly name: Text;
  /** FEEL: the messages with what it gives are meant. */
  readonly correlationKey: Text;
}

/** A message intermediate catch event. */
export interface MessageCatchEventNode extends NodeBase {
  readonly kind: 'messageCatchEvent';
  readonly message: MessageReference;
  readonly outputs?: readonly Mapping[];
}

/** A receive task: waits for a message. */
export interface ReceiveTaskNode extends Activity {
  readonly kind: 'receiveTask';
  readonly message: MessageReference;
}

/** Catches a message while the activity is at work. */
export interface MessageBoundaryEventNode extends BoundaryEvent {
  readonly kind: 'messageBoundaryEvent';
  readonly message: MessageReference;
}

/** An embedded sub-process: a scope of its own. */
export interface SubProcessNode extends Activity {
  readonly kind: 'subProcess';
  readonly startNode: NodeIndex;
}

/** The first of its outgoing flows whose condition is true is taken, else the default flow. */
export interface ExclusiveGatewayNode extends NodeBase {
  readonly kind: 'exclusiveGateway';
  readonly defaultFlow?: FlowIndex;
}

/** Waits for a token on each incoming flow, then takes all outgoing ones. */
export interface ParallelGatewayNode extends NodeBase {
  readonly kind: 'parallelGateway';
  readonly incoming: readonly FlowIndex[];
}

/** Catches an error that is thrown inside the activity. */
export interface ErrorBoundaryEventNode extends BoundaryEvent {
  readonly kind: 'errorBoundaryEvent';
  /** Without one it catches every error. */
  readonly errorCode?: string;
}

/** A node of a process, told apart by `kind`. */
export type Node =
  | ProcessNode
  | StartEventNode
  | EndEventNode
  | ErrorEndEventNode
  | TerminateEndEventNode
  | ServiceTaskNode
  | SubProcessNode
  | MessageCatchEventNode
  | ReceiveTaskNode
  | MessageBoundaryEventNode
  | ExclusiveGatewayNode
  | ParallelGatewayNode
  | ErrorBoundaryEventNode;

/** The name of a kind of node. */
export type NodeKind = Node['kind'];
