import type { ProcessModel } from '@millrace/bpmn-model';
import { table } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';

/** A process definition, as installed on every partition. Its key is the deployment area's, of partition 1. */
export interface Definition {
  readonly processId: string;
  readonly version: number;
  readonly model: ProcessModel;
}

/** A process instance. Its root element instance has the same key. */
export interface Instance {
  readonly definition: number;
  /** Why it takes nothing but a cancel any more; empty while it is well. */
  readonly setAside: string;
}

/** An element instance; the process itself is one too. */
export interface Element {
  readonly instance: number;
  /** The element instance that encloses it; 0 for the process. */
  readonly scope: number;
  /** The index of its node in the model. */
  readonly node: number;
  /** How many element instances and parked tokens it encloses. A scope is over when none is left. */
  readonly children: number;
}

/** A token on its way to a node that the turn had no room to activate. */
export interface Token {
  readonly instance: number;
  readonly scope: number;
  readonly node: number;
}

/** The variables of one scope, the element instance with the same key. */
export interface Scope {
  readonly variables: readonly Variable[];
}

export const tables = {
  definitions: table<Definition>({ byProcess: ({ processId, version }) => ({ group: processId, order: version }) }),
  instances: table<Instance>(),
  elements: table<Element>(),
  tokens: table<Token>({ byInstance: ({ instance }, token) => ({ group: instance, order: token }) }),
  scopes: table<Scope>(),
};
