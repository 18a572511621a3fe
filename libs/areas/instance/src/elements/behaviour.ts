import type { Node } from '@millrace/bpmn-model';
import type { InstanceTurn } from '../shape.ts';
import type { Element } from '../tables.ts';

/** An element instance at work. */
export interface ElementInstance<N extends Node> {
  readonly key: number;
  readonly row: Element;
  readonly node: N;
}

/** What one kind of node does. */
export interface Behaviour<N extends Node> {
  /**
   * The element instance was just activated. Either it is left at once (`leave`), or something was asked of another
   * area whose answer will leave it.
   */
  activated(turn: InstanceTurn, element: ElementInstance<N>): void;
}
