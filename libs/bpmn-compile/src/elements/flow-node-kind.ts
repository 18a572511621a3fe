import type { Node } from '@millrace/bpmn-model';
import type { Problems } from '../problems.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** What a node has beyond what all nodes have, its kind included. */
export type NodeBody = Node extends infer One
  ? One extends Node
    ? Omit<One, 'id' | 'name' | 'scope' | 'outgoing'>
    : never
  : never;

/** One type of BPMN flow node: how it is checked and compiled. */
export interface FlowNodeKind {
  /**
   * The element's own part of the model. Everything wrong with the element itself goes to `problems`; the file is then
   * refused, so what is returned no longer matters. Rules about its neighbours are elsewhere: flows in
   * `compile-flows.ts`, start events in `process.ts`.
   *
   * @returns undefined if this version has no model for such an element
   */
  compile(element: XmlElement, problems: Problems): NodeBody | undefined;
}
