import type { FlowIndex, Node, NodeIndex } from '@millrace/bpmn-model';
import type { Variable } from '@millrace/protocol';
import type { InstanceTurn } from '../shape.ts';
import type { RunPhase } from '../tables.ts';
import type { Behaviour } from './behaviour.ts';

/** What can be scheduled, by its name. Each is done by the file of its name in `steps/`. */
export interface StepBodies {
  /** A token reaches a node: by a flow, or by none (-1). `token`: the parked token that it was; 0 if it was none. */
  readonly enter: {
    readonly scope: number;
    readonly node: NodeIndex;
    readonly flow: FlowIndex;
    readonly token: number;
  };
  /** An element instance runs this phase and those after it, until one waits or fails. */
  readonly phase: { readonly element: number; readonly phase: RunPhase } & Carried;
  /** An element instance has done its work and leaves, if it is still there. */
  readonly proceed: { readonly element: number };
  /** An event that an element instance waits for has occurred. */
  readonly trigger: { readonly element: number; readonly event: NodeIndex; readonly variables: readonly Variable[] };
  /** An event begins in a scope, and has occurred already. */
  readonly occur: { readonly scope: number; readonly event: NodeIndex; readonly variables: readonly Variable[] };
  /** An element instance is terminated, and an event goes on in its place. */
  readonly interrupt: { readonly element: number; readonly event: NodeIndex; readonly variables: readonly Variable[] };
  /** What is in a scope is terminated, then an event starts its event sub-process there. */
  readonly interruptScope: {
    readonly scope: number;
    readonly event: NodeIndex;
    readonly variables: readonly Variable[];
  };
  /** An event starts its event sub-process in a scope. */
  readonly startEventSubProcess: {
    readonly scope: number;
    readonly event: NodeIndex;
    readonly variables: readonly Variable[];
  };
  /** A process instance is terminated, with all that is in it. */
  readonly terminate: { readonly instance: number };
  /** What is in a scope is terminated, then the scope completes. */
  readonly clear: { readonly scope: number };
  /** What is being terminated in an instance, and in those that it calls, goes on. `root`: one that none calls. */
  readonly endScopes: { readonly root: number };
  /** An instance goes on with what an earlier turn had no room for. */
  readonly resume: { readonly instance: number };
  /** A process instance that was just made starts before these nodes. */
  readonly startAt: { readonly instance: number; readonly nodes: readonly NodeIndex[] };
  /** Variables of an element instance are set from outside. */
  readonly setVariables: { readonly element: number; readonly variables: readonly Variable[]; readonly local: boolean };
  /** The conditions of an instance that are due are evaluated. */
  readonly resumeConditions: { readonly instance: number };
  /** An event that compensates starts its next handler. */
  readonly compensate: { readonly element: number };
  /** The events of an instance that compensate start their next handlers. */
  readonly resumeCompensations: { readonly instance: number };
  /** A multi-instance body starts its next items. */
  readonly startItems: { readonly element: number };
  /** The multi-instance bodies of an instance start their next items. */
  readonly resumeLoops: { readonly instance: number };
  /** A called instance in which nothing is left is completed. */
  readonly completeCalled: { readonly instance: number };
  /** The parked tokens of an instance go on. */
  readonly unpark: { readonly instance: number };
}

/** What one phase passes on to the next. */
export interface Carried {
  readonly variables?: readonly Variable[] | undefined;
  readonly flows?: readonly FlowIndex[] | undefined;
}

export type Step = { readonly [D in keyof StepBodies]: { readonly do: D } & StepBodies[D] }[keyof StepBodies];

/** How a step is done. */
export type StepRule<D extends keyof StepBodies> = (execution: Execution, step: StepBodies[D]) => void;

/** One turn of the instance area, as elements see it. */
export interface Execution {
  readonly turn: InstanceTurn;
  behaviourOf<N extends Node>(node: N): Behaviour<N>;
  /** Does a step next, before those that were scheduled earlier: a path is followed to its end first. */
  schedule(step: Step): void;
  /** What follows now goes before all that is scheduled: that is done afterwards only if there is still cause to. */
  holdScheduled(): void;
  /** Comes back to this instance in another turn: this one has no room left. */
  continueLater(instance: number): void;
}
