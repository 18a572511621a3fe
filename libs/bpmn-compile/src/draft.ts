import type { NodeIndex } from '@millrace/bpmn-model';
import type { NodeBody } from './elements/flow-node-kind.ts';
import type { FlowNode, Process, SequenceFlow } from './moddle/element.ts';

/** A node that has its place in the model but not its flows yet. */
export interface DraftNode {
  readonly element: Process | FlowNode;
  readonly scope: NodeIndex;
  readonly body: NodeBody;
  /** The activity inside of a multi-instance body, which has the flows and boundary events of the element. */
  readonly isInner?: boolean;
}

/** A process on its way to the model: its nodes by index, and the flows that shall connect them, in XML order. */
export interface Draft {
  readonly nodes: DraftNode[];
  readonly flows: SequenceFlow[];
}
