import type { Node, NodeKind } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { endEvent } from './end-event.ts';
import { process } from './process.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';

type NodeOf<K extends NodeKind> = Extract<Node, { readonly kind: K }>;

/** What each kind of node does. A kind without an entry does not build. */
const behaviours: { readonly [K in NodeKind]: Behaviour<NodeOf<K>> } = { process, startEvent, endEvent, serviceTask };

/** What this node does. */
export function behaviourOf<N extends Node>({ kind }: N): Behaviour<N> {
  // The entry under a node's kind is the behaviour of its kind: the table above says so, kind by kind.
  return behaviours[kind] as Behaviour<Node>;
}
