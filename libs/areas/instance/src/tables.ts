import type { ProcessModel } from '@millrace/bpmn-model';
import type { ReplyAddress } from '@millrace/kernel';
import { table } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';

/** A process definition, as installed on every partition. Its key is the deployment area's, of partition 1. */
export interface Definition {
  readonly processId: string;
  readonly version: number;
  readonly model: ProcessModel;
}

/** Who waits for an instance to be complete, and for which of its variables; none means all. */
export interface Awaited {
  readonly by: ReplyAddress;
  readonly fetchVariables: readonly string[];
}

/** A process instance. Its root element instance has the same key. */
export interface Instance {
  readonly definition: number;
  /** Why it takes nothing but a cancel any more; empty while it is well. */
  readonly setAside: string;
  readonly awaited?: Awaited;
}

/**
 * Where an element instance stands. `activating`, `completing`: it cannot get on, and an incident tells why.
 * `clearing`: what it encloses is ended, then it is complete. `terminating`: what it encloses is ended, then it.
 */
export type ElementState = 'activating' | 'activated' | 'completing' | 'clearing' | 'terminating';

/** What goes on in the place of an element instance that is terminated. */
export interface Interruption {
  /** The index of the boundary event. */
  readonly node: number;
  readonly variables: readonly Variable[];
}

/** An element instance; the process itself is one too. */
export interface Element {
  readonly instance: number;
  /** The element instance that encloses it; 0 for the process. */
  readonly scope: number;
  /** The index of its node in the model. */
  readonly node: number;
  /** How many element instances and tokens it encloses. A scope is over when none is left. */
  readonly children: number;
  readonly state: ElementState;
  /** The number of the block that an incident tells of; 0 while there is none. */
  readonly blockedBy: number;
  readonly interruption?: Interruption;
  /** When it was activated, in milliseconds since 1970. */
  readonly since: number;
}

/** A token between two nodes: on its way to one that the turn had no room to activate, or waiting for others there. */
export interface Token {
  readonly instance: number;
  readonly scope: number;
  readonly node: number;
  /** The index of the flow that it came by; -1 if by none. */
  readonly flow: number;
  /** Whether it waits for others. */
  readonly waits: boolean;
}

/** An element instance waits for a message. The message area knows it by our partition and this key. */
export interface Subscription {
  readonly element: number;
  /** The index of the event that catches it: the element's own node, or a boundary event of it. */
  readonly node: number;
  /** The partition of the message area where messages with its correlation key are. */
  readonly partition: number;
}

/** The variables of one scope, the element instance with the same key. */
export interface Scope {
  readonly variables: readonly Variable[];
}

/** The group of an index of all rows. */
export const ALL = 0;

export const tables = {
  definitions: table<Definition>({ byProcess: ({ processId, version }) => ({ group: processId, order: version }) }),
  /** All, in the order of their keys: for the views. */
  instances: table<Instance>({ all: (_, key) => ({ group: ALL, order: key }) }),
  elements: table<Element>({
    byScope: ({ scope }, key) => (scope === 0 ? undefined : { group: scope, order: key }),
    /** The scopes of an instance that are being ended: the innermost is the last. */
    ending: (row, key) => (isEnding(row) ? { group: row.instance, order: key } : undefined),
  }),
  tokens: table<Token>({
    parked: ({ instance, waits }, token) => (waits ? undefined : { group: instance, order: token }),
    byScope: ({ scope }, token) => ({ group: scope, order: token }),
    /** Those that wait at a node for others, by the flow that they came by. */
    waiting: ({ scope, node, flow, waits }) => (waits ? { group: waitingGroup(scope, node), order: flow } : undefined),
  }),
  scopes: table<Scope>(),
  subscriptions: table<Subscription>({ byElement: ({ element }, key) => ({ group: element, order: key }) }),
};

/** Whether what an element instance encloses is being ended. */
export function isEnding({ state }: Element): boolean {
  return state === 'clearing' || state === 'terminating';
}

/** The group of the tokens that wait at a node. */
export function waitingGroup(scope: number, node: number): string {
  return `${scope}/${node}`;
}
