import type { Binding } from './binding.ts';
import type {
  BoundaryDefinition,
  EndDefinition,
  EventSubProcessStartDefinition,
  IntermediateCatchDefinition,
  IntermediateThrowDefinition,
  MessageCatchDefinition,
  StartDefinition,
} from './event.ts';
import type { FlowIndex } from './flow.ts';
import type { Mapping, Text } from './mapping.ts';
import type { JobWork, Work } from './work.ts';

/** The place of a node in `ProcessModel.nodes`: what engine rows hold instead of its id. */
export type NodeIndex = number;

/** The scope of node 0, which has none. */
export const noScope = -1;

/** What every node has. Lists are empty where a node has none, or cannot have any. */
interface NodeBase {
  /** The BPMN element id, unique in the file; the two nodes of a multi-instance activity have the same. */
  readonly id: string;
  readonly name?: string;
  /** The node that encloses this one; `noScope` for the process itself. */
  readonly scope: NodeIndex;
  /** The sequence flows that leave this node, in the order of the XML. All are taken; none = an implicit end. */
  readonly outgoing: readonly FlowIndex[];
  /** The variables that are set when it begins, in the order of the XML. */
  readonly inputs: readonly Mapping[];
  /** The variables that are set in the scopes around it when it ends, in the order of the XML. */
  readonly outputs: readonly Mapping[];
  /** The boundary events attached to it, in the order of the XML. */
  readonly boundaryEvents: readonly NodeIndex[];
  /**
   * The start events of the event sub-processes directly in it, in the order of the XML. Left out where it has none, as
   * nearly all nodes, so that what begins and ends without any looks at one field.
   */
  readonly eventStarts?: readonly NodeIndex[];
  /** What can be compensated once it is complete. Left out of nodes that leave nothing to compensate. */
  readonly compensation?: Compensation;
}

/** How a complete activity is compensated. */
export interface Compensation {
  /** The activity that does it; without one, there is only something inside the activity that is compensated. */
  readonly handler?: NodeIndex;
}

/** Node 0: the process, the root scope. */
export interface ProcessNode extends NodeBase {
  readonly kind: 'process';
}

/** Where a scope begins. */
export interface StartEventNode extends NodeBase {
  readonly kind: 'startEvent';
  readonly event: StartDefinition;
}

/** Waits between two flows. */
export interface IntermediateCatchEventNode extends NodeBase {
  readonly kind: 'intermediateCatchEvent';
  readonly event: IntermediateCatchDefinition;
}

/** Waits at the edge of an activity, as long as that is active. */
export interface BoundaryEventNode extends NodeBase {
  readonly kind: 'boundaryEvent';
  readonly event: BoundaryDefinition;
  readonly attachedTo: NodeIndex;
  /** Whether the activity ends when the event happens. */
  readonly interrupting: boolean;
}

/** Throws something between two flows. */
export interface IntermediateThrowEventNode extends NodeBase {
  readonly kind: 'intermediateThrowEvent';
  readonly event: IntermediateThrowDefinition;
}

/** Where a token ends. */
export interface EndEventNode extends NodeBase {
  readonly kind: 'endEvent';
  readonly event: EndDefinition;
}

/** The types of tasks in BPMN, without the receive task: `task` has none. */
export type TaskKind =
  | 'task'
  | 'serviceTask'
  | 'sendTask'
  | 'userTask'
  | 'manualTask'
  | 'businessRuleTask'
  | 'scriptTask';

/** A task that does something. `kind` is its type in BPMN, `work` what it does. */
export interface TaskNode extends NodeBase {
  readonly kind: TaskKind;
  readonly work: Work;
}

/** A receive task: waits for a message. */
export interface ReceiveTaskNode extends NodeBase {
  readonly kind: 'receiveTask';
  readonly event: MessageCatchDefinition;
}

/** An embedded sub-process: a scope of its own. */
export interface SubProcessNode extends NodeBase {
  readonly kind: 'subProcess';
  readonly startNode: NodeIndex;
}

/** An event sub-process: a scope that its start event starts, as long as the scope around it is active. */
export interface EventSubProcessNode extends NodeBase {
  readonly kind: 'eventSubProcess';
  readonly startNode: NodeIndex;
}

/** Starts its event sub-process when the event happens. The scope around that waits for it. */
export interface EventSubProcessStartEventNode extends NodeBase {
  readonly kind: 'eventSubProcessStartEvent';
  readonly event: EventSubProcessStartDefinition;
  /** Whether everything else in the scope around the event sub-process ends then. */
  readonly interrupting: boolean;
}

/** Calls another process: is active until an instance of that is complete. */
export interface CallActivityNode extends NodeBase {
  readonly kind: 'callActivity';
  readonly processId: Text;
  readonly binding: Binding;
  /** Whether the called instance gets all variables that are visible here; else only the local ones. */
  readonly propagateAllParentVariables: boolean;
  /** Whether all root variables of the called instance come back. Output mappings see them either way. */
  readonly propagateAllChildVariables: boolean;
}

/** How an activity runs for each item of a list. */
export interface Loop {
  /** One item after another; else all at once. */
  readonly isSequential: boolean;
  /** FEEL that gives the list. */
  readonly inputCollection: Text;
  /** The local variable with the item. */
  readonly inputElement?: string;
  /** The variable with the list of results, and the FEEL that gives the result of one item. */
  readonly outputCollection?: string;
  readonly outputElement?: Text;
  /** FEEL that ends the loop early. */
  readonly completionCondition?: Text;
}

/**
 * The body of a multi-instance activity: has its flows and boundary events, and contains an element instance of the inner
 * activity for each item. Both nodes have the id of the activity.
 */
export interface MultiInstanceBodyNode extends NodeBase {
  readonly kind: 'multiInstanceBody';
  readonly inner: NodeIndex;
  readonly loop: Loop;
}

/** The first of its outgoing flows whose condition is true is taken, else the default flow. */
export interface ExclusiveGatewayNode extends NodeBase {
  readonly kind: 'exclusiveGateway';
  readonly defaultFlow?: FlowIndex;
}

/** Takes all outgoing flows whose condition is true, else the default flow. Joins the tokens that can still arrive. */
export interface InclusiveGatewayNode extends NodeBase {
  readonly kind: 'inclusiveGateway';
  readonly incoming: readonly FlowIndex[];
  readonly defaultFlow?: FlowIndex;
}

/** Waits for the events that its outgoing flows lead to; the first that occurs continues in its place. */
export interface EventBasedGatewayNode extends NodeBase {
  readonly kind: 'eventBasedGateway';
}

/** Waits for a token on each incoming flow, then takes all outgoing ones. */
export interface ParallelGatewayNode extends NodeBase {
  readonly kind: 'parallelGateway';
  readonly incoming: readonly FlowIndex[];
}

/** A node of a process, discriminated by `kind`. */
export type Node =
  | ProcessNode
  | StartEventNode
  | IntermediateCatchEventNode
  | IntermediateThrowEventNode
  | BoundaryEventNode
  | EndEventNode
  | TaskNode
  | ReceiveTaskNode
  | SubProcessNode
  | EventSubProcessNode
  | EventSubProcessStartEventNode
  | CallActivityNode
  | MultiInstanceBodyNode
  | ExclusiveGatewayNode
  | InclusiveGatewayNode
  | EventBasedGatewayNode
  | ParallelGatewayNode;

/** The name of a kind of node. */
export type NodeKind = Node['kind'];

/** The job that a node leaves to a worker, if it does. */
export function jobOf(node: Node): JobWork | undefined {
  const does = 'event' in node ? node.event : node;
  return 'work' in does && does.work.type === 'job' ? does.work : undefined;
}
