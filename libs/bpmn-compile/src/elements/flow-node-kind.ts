import type { Node } from '@millrace/bpmn-model';
import type { FlowNode } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';

/** What a node has because of its neighbours: see `compile-links.ts`. */
type Links =
  | 'incoming'
  | 'defaultFlow'
  | 'startNode'
  | 'boundaryEvents'
  | 'attachedTo'
  | 'inner'
  | 'eventStarts'
  | 'compensation';

type Mappings = 'inputs' | 'outputs';

/** What a node has beyond what all nodes have, its kind included. Mappings that it cannot have are left out. */
export type NodeBody = Node extends infer One
  ? One extends Node
    ? Omit<One, 'id' | 'name' | 'scope' | 'outgoing' | Mappings | Links> & Partial<Pick<One, Mappings>>
    : never
  : never;

/** How the flow nodes of one type are checked and compiled. */
export interface FlowNodeKind<Of = FlowNode> {
  /**
   * The element's own part of the model. Everything wrong with the element itself goes to `problems`; the file is then
   * rejected, so what is returned no longer matters. Rules about its neighbours are elsewhere: flows in
   * `compile-flows.ts`, start events in `process.ts`.
   *
   * @returns undefined if this version has no model for such an element
   */
  compile(element: Of, problems: Problems): NodeBody | undefined;
}
