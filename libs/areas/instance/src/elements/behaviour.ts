import type { FlowIndex, Node, NodeIndex } from '@millrace/bpmn-model';
import type { InstanceTurn } from '../shape.ts';
import type { Element } from '../tables.ts';

/** An element instance at work. */
export interface ElementInstance<N extends Node> {
  readonly key: number;
  readonly row: Element;
  readonly node: N;
}

/** A token at the door of a node. */
export interface Arrival<N extends Node> {
  readonly instance: number;
  readonly scope: number;
  readonly node: N;
  readonly index: NodeIndex;
  readonly flow: FlowIndex;
  /** The parked token that it was; 0 if it was none. */
  readonly token: number;
}

/** What one kind of node does. */
export interface Behaviour<N extends Node> {
  /** A token comes by a flow. Unless said, an element instance is made at once. */
  arrive?(turn: InstanceTurn, arrival: Arrival<N>): void;
  /**
   * The element instance was just made, and its input mappings are done. Either it is left at once (`complete`,
   * `leave`), or something was asked of another area whose answer will complete it, or it cannot (`block`, before
   * anything else was said): then this comes again when the incident is resolved.
   */
  activate(turn: InstanceTurn, element: ElementInstance<N>): void;
  /** The element instance is ended from outside: what it has asked of other areas is taken back. */
  terminate?(turn: InstanceTurn, element: ElementInstance<N>): void;
  /** Its work was at an end, but nobody caught the error that came of it: after the incident it begins again. */
  reopen?(turn: InstanceTurn, element: ElementInstance<N>): void;
}
