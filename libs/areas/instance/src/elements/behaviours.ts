import type { Node, NodeKind } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { endEvent } from './end-event.ts';
import { errorBoundaryEvent } from './error-boundary-event.ts';
import { errorEndEvent } from './error-end-event.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import { messageBoundaryEvent } from './message-boundary-event.ts';
import { messageCatchEvent } from './message-catch-event.ts';
import { parallelGateway } from './parallel-gateway.ts';
import { process } from './process.ts';
import { receiveTask } from './receive-task.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';
import { subProcess } from './sub-process.ts';
import { terminateEndEvent } from './terminate-end-event.ts';

type NodeOf<K extends NodeKind> = Extract<Node, { readonly kind: K }>;

/** What each kind of node does. A kind without an entry does not build. */
const behaviours: { readonly [K in NodeKind]: Behaviour<NodeOf<K>> } = {
  process,
  startEvent,
  endEvent,
  errorEndEvent,
  terminateEndEvent,
  serviceTask,
  subProcess,
  messageCatchEvent,
  receiveTask,
  messageBoundaryEvent,
  exclusiveGateway,
  parallelGateway,
  errorBoundaryEvent,
};

/** What this node does. */
export function behaviourOf<N extends Node>({ kind }: N): Behaviour<N> {
  // The entry under a node's kind is the behaviour of its kind: the table above says so, kind by kind.
  return behaviours[kind] as Behaviour<Node>;
}
