import type { FlowIndex, Node, NodeIndex, ProcessModel } from '@millrace/bpmn-model';
import type { Variable } from '@millrace/protocol';
import type { Element } from '../tables.ts';
import type { Execution } from './execution.ts';
import type { Failure, Outcome } from './outcome.ts';

/** An element instance, with its node. */
export interface ElementInstance<N extends Node> {
  readonly key: number;
  readonly row: Element;
  readonly node: N;
}

/** A token at a node. */
export interface Arrival<N extends Node> {
  readonly instance: number;
  readonly scope: number;
  readonly node: N;
  readonly index: NodeIndex;
  readonly flow: FlowIndex;
  /** The parked token that it was; 0 if it was none. */
  readonly token: number;
}

/** An event that an element instance waits for has occurred, and brings variables. */
export interface Occurrence<N extends Node> {
  readonly element: ElementInstance<Node>;
  readonly event: NodeIndex;
  readonly node: N;
  readonly variables: readonly Variable[];
}

/** What one kind of node does in the phases of its lifecycle. */
export interface Behaviour<N extends Node> {
  /** A token comes by a flow. By default an element instance is made at once. */
  arrive?(execution: Execution, arrival: Arrival<N>): void;
  /** The events that an element instance waits for beside its boundary events, as the nodes that they lead to. */
  catches?(model: ProcessModel, node: N, index: NodeIndex): readonly NodeIndex[];
  /** The element instance begins its work. A failure must come before anything was emitted or sent. */
  activate(execution: Execution, element: ElementInstance<N>): Outcome;
  /** An event with this node has occurred at an element instance that waits for it. */
  trigger?(execution: Execution, occurrence: Occurrence<N>): void;
  /** Its job was over, but the error that it threw was not caught: after the incident it works again. */
  reopen?(execution: Execution, element: ElementInstance<N>): void;
  /** The last thing before the element instance is completed. */
  complete?(execution: Execution, element: ElementInstance<N>): void;
  /** The element instance is terminated from outside: what it has asked of other areas is taken back. */
  terminate?(execution: Execution, element: ElementInstance<N>): void;

  /** Containers: a child was made. */
  childActivated?(execution: Execution, container: ElementInstance<N>, child: ElementInstance<Node>): void;
  /** Containers: a child is about to be completed. A failure becomes the child's incident. */
  childCompleting?(
    execution: Execution,
    container: ElementInstance<N>,
    child: ElementInstance<Node>,
  ): Failure | undefined;
  /** Containers: a child was terminated, while the container itself is not. */
  childTerminated?(execution: Execution, container: ElementInstance<N>, child: ElementInstance<Node>): void;
  /** Containers: the last child is completed, and no token is left. */
  emptied?(execution: Execution, container: ElementInstance<N>): Outcome;
}
