import { type ProcessModel, startEventsOf } from '@millrace/bpmn-model';
import type { DrgModel } from '@millrace/dmn';
import type { ReplyAddress } from '@millrace/kernel';
import { dueAt, table } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';
import { byBinding, indexesByBinding, type Versioned } from './definitions/versions.ts';
import { isOutermost } from './scopes.ts';
import { packedScope, unpackedScope } from './variables/packed-scope.ts';

/** A process definition, as installed on every partition. Its key is the deployment area's, of partition 1. */
export interface Definition {
  readonly processId: string;
  readonly version: number;
  /** What was deployed together has the same. */
  readonly deployment: number;
  readonly model: ProcessModel;
  /** It is about to be deleted: no instances start. */
  readonly isLocked?: true;
}

/** Decision requirements, as installed on every partition. */
export interface DecisionRequirements {
  readonly id: string;
  readonly version: number;
  readonly model: DrgModel;
}

/** A decision of decision requirements. */
export interface Decision extends Versioned {
  readonly name: string;
  /** The key of its requirements, which have its logic. */
  readonly requirements: number;
}

/** A form; the deployment area has what is in it. */
export type Form = Versioned;

/** Who waits for an instance to be complete, and for which of its variables; none means all. */
export interface Awaited {
  readonly by: ReplyAddress;
  readonly fetchVariables: readonly string[];
}

/** A process instance. Its root element instance has the same key. */
export interface Instance {
  readonly definition: number;
  /** Why it takes nothing but a cancel any more; empty while it is well. The root has it for all that it calls. */
  readonly banned: string;
  /** How many instances call it, one in the other; left out where none does. */
  readonly depth?: number;
  readonly awaited?: Awaited;
  /** What its creator has tagged it with; left out without any. */
  readonly tags?: readonly string[];
  /** The nodes after which it is terminated; left out without any. */
  readonly terminateAfter?: readonly number[];
  /** The correlation key of the message that has started it, which is free again at its end; left out without one. */
  readonly startKey?: string;
}

/** How far the definitions of the deployment area have come: their keys only grow. Its key is `INSTALLED`. */
export interface Installed {
  readonly last: number;
}

/** A message or signal for a start event that waits for a definition: until it is installed, or is known to stay or go. */
export interface ParkedStart extends StartRequest {
  readonly waitsFor: number;
}

/** A message or signal for a start event of a process. */
export interface StartRequest {
  readonly processId: string;
  /** The definition that the start event is known from. */
  readonly definition: number;
  readonly type: string;
  readonly name: string;
  /** The message; 0 for a signal. */
  readonly message: number;
  readonly correlationKey: string;
  readonly variables: readonly Variable[];
}

/** A start event waits for a time. On the partition of the deployment area alone, so that it starts one instance. */
export interface StartTimer {
  readonly definition: number;
  readonly processId: string;
  readonly node: number;
  /** As of a timer that an element instance waits for. */
  readonly dueAt: number;
  readonly cycle: string;
  readonly repetitions: number;
  /** Its definition may be deleted: it is not due before that is decided. */
  readonly isHeld?: true;
}

/**
 * A phase of an element instance's lifecycle that can be run, in their order; `lifecycle/phases.ts` has the rules. Its row
 * names the phase where it stands between two commands: `activated` while it is at work, another one only while an
 * incident holds it there.
 */
export type RunPhase = 'inputs' | 'work' | 'activated' | 'outputs' | 'leave';

/**
 * What an element instance encloses is ended; then it is completed (`clearing`), an event sub-process starts in it
 * (`interrupting`), or it is ended too (`terminating`).
 */
export type Phase = RunPhase | 'clearing' | 'interrupting' | 'terminating';

/** An event that has occurred, and goes on when something else is done. */
export interface PendingEvent {
  /** The index of the event. */
  readonly node: number;
  readonly variables: readonly Variable[];
}

/** An element instance; the process itself is one too. */
export interface Element {
  readonly instance: number;
  /** The outermost process instance: the one that calls its own, directly or not, or its own. */
  readonly root: number;
  /** The element instance that encloses it: for a process the call activity; 0 where none calls it. */
  readonly scope: number;
  /** The index of its node in the model. */
  readonly node: number;
  /** How many element instances and tokens it encloses. A scope is over when none is left. */
  readonly children: number;
  readonly phase: Phase;
  /** The number of its incident; 0 while there is none. */
  readonly incidentNumber: number;
  /** While it is terminated, the boundary event that goes on in its place; while it is interrupted, the start event. */
  readonly interruption?: PendingEvent;
  /** An event sub-process has interrupted it: it waits for its boundary events alone. */
  readonly isInterrupted?: true;
  /** The event that starts it, until it has begun; left out where that is its own start event and brings nothing. */
  readonly start?: PendingEvent;
  /** The headers of its job as JSON, where they were evaluated when it began; else the model has them. */
  readonly headers?: string;
  /** Something complete in it can be compensated, or could be; left out where nothing ever could. */
  readonly hasCompensations?: true;
  /** It is an event that compensates, and waits for its handlers. */
  readonly isCompensating?: true;
  /** The element instance of the event for which it compensates; left out where it is no handler. */
  readonly compensatesFor?: number;
  /** When it was activated, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Which item of its multi-instance body it is for, from 1; 0 if it is in none. */
  readonly loopCounter: number;
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

interface SubscriptionBase {
  readonly element: number;
  /** The index of the event: the element's own node, a boundary event of it, or one that it waits for in its place. */
  readonly node: number;
}

/** A message is waited for. In the message area, our partition and this key identify the subscription. */
export interface MessageSubscription extends SubscriptionBase {
  readonly type: 'message';
  /** The partition of the message area where messages with its correlation key are. */
  readonly partition: number;
}

/** A time is waited for. */
export interface TimerSubscription extends SubscriptionBase {
  readonly type: 'timer';
  /** In milliseconds since 1970. */
  readonly dueAt: number;
  /** The cycle by which it repeats; empty if it does not. */
  readonly cycle: string;
  /** How often it is still due, this time included; -1 for ever. */
  readonly repetitions: number;
}

/** A signal is waited for. */
export interface SignalSubscription extends SubscriptionBase {
  readonly type: 'signal';
  readonly name: string;
}

/** What an element instance waits for, by the type of the event definition. */
export type Subscription = MessageSubscription | TimerSubscription | SignalSubscription | ConditionSubscription;

/** A condition is waited for. */
export interface ConditionSubscription extends SubscriptionBase {
  readonly type: 'conditional';
  readonly instance: number;
  /** A variable of it has changed, and it is still to be evaluated. */
  readonly isDue?: true;
}

/** A variable of a scope of which a change has a condition evaluated. */
export interface ConditionWatch {
  readonly subscription: number;
  readonly scope: number;
  readonly name: string;
  /** Which changes do. */
  readonly on: 'create' | 'update' | 'any';
}

/** Work for people. Has the key of its element instance. Texts are empty where there is none. */
export interface UserTask {
  readonly instance: number;
  readonly assignee: string;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly dueDate: string;
  readonly followUpDate: string;
  readonly priority: number;
  /** The key of its form; 0 without one. */
  readonly form: number;
  readonly externalReference: string;
}

/** What is complete and can be compensated: an activity with a handler, or a scope with such in it. */
export interface CompensationSubscription {
  /** The element instance of the scope that it was in. */
  readonly scope: number;
  /** Its element instance, which is gone: the scope of what can be compensated in it. */
  readonly element: number;
  readonly node: number;
  /** The node of its handler, until that has begun; left out without one. */
  readonly handler?: number;
}

/** An event that compensates, while it does. Has the key of its element instance. */
export interface CompensationThrow {
  readonly instance: number;
  /** Whether more handlers may be to begin. */
  readonly isStarting: boolean;
  /** The handlers that have begun and not ended. */
  readonly handlers: number;
}

/** A signal that has come, while not all who are to catch it have. */
export interface Signal {
  readonly name: string;
  readonly variables: readonly Variable[];
  /** The last subscription that is known to be one of them. */
  readonly last: number;
  /** Whether more are to be found, in a later turn. */
  readonly isSpreading: boolean;
}

/** A subscription is to catch a signal. */
export interface SignalDelivery {
  readonly signal: number;
  readonly subscription: number;
}

/** The variables of one scope, the element instance with the same key. */
export interface Scope {
  readonly variables: readonly Variable[];
}

/** How far a multi-instance body is. Has the same key. */
export interface LoopProgress {
  readonly instance: number;
  readonly isSequential: boolean;
  readonly total: number;
  readonly started: number;
  readonly completed: number;
  readonly terminated: number;
  /** Whether its completion condition holds. */
  readonly isSatisfied: boolean;
}

/** The items of a multi-instance body, as JSON texts. Has the same key, and never changes. */
export interface LoopItems {
  readonly items: readonly string[];
}

/** The result of one item of a multi-instance body. */
export interface LoopOutput {
  readonly body: number;
  readonly loopCounter: number;
  /** As JSON text. */
  readonly value: string;
}

/** The group of an index of all rows. */
export const ALL = 0;

/** The key of the one row of `installed`. */
export const INSTALLED = 1;

export const tables = {
  definitions: table<Definition>({
    ...indexesByBinding(({ processId: id, version, deployment, model, isLocked }: Definition) => {
      return isLocked ? undefined : { id, version, deployment, versionTag: model.versionTag ?? '' };
    }),
    /** The locked ones, too. */
    everyVersion: ({ processId, version }) => ({ group: processId, order: version }),
    /** Those with conditional start events. */
    conditional: ({ model }, key) => (hasConditionalStart(model) ? { group: ALL, order: key } : undefined),
  }),
  installed: table<Installed>(),
  parkedStarts: table<ParkedStart>({
    byDefinition: ({ waitsFor }, key) => ({ group: waitsFor, order: key }),
  }),
  startTimers: table<StartTimer>({
    byDefinition: ({ definition }, key) => ({ group: definition, order: key }),
    byProcess: ({ processId }, key) => ({ group: processId, order: key }),
    due: (row) => (row.isHeld ? undefined : dueAt(row.dueAt)),
  }),
  decisionRequirements: table<DecisionRequirements>(),
  decisions: table<Decision>({
    ...byBinding,
    byRequirements: ({ requirements }, key) => ({ group: requirements, order: key }),
  }),
  forms: table<Form>(byBinding),
  /** All, in the order of their keys: for the views. */
  instances: table<Instance>({
    all: (_, key) => ({ group: ALL, order: key }),
    byDefinition: ({ definition }, key) => ({ group: definition, order: key }),
  }),
  elements: table<Element>({
    byScope: (row, key) => (isOutermost(row) ? undefined : { group: row.scope, order: key }),
    /** The scopes of an instance, and of those that it calls, that are being ended: the innermost is the last. */
    ending: (row, key) => (isEnding(row) ? { group: row.root, order: key } : undefined),
  }),
  tokens: table<Token>({
    parked: ({ instance, waits }, token) => (waits ? undefined : { group: instance, order: token }),
    byScope: ({ scope }, token) => ({ group: scope, order: token }),
    /** Those that wait at a node for others, by the flow that they came by. */
    waiting: ({ scope, node, flow, waits }) => (waits ? { group: waitingGroup(scope, node), order: flow } : undefined),
  }),
  scopes: table<Scope>({}, { toJson: packedScope, fromJson: unpackedScope }),
  loops: table<LoopProgress>({
    /** Those that could start a further item. */
    starting: (loop, key) => (canStart(loop) ? { group: loop.instance, order: key } : undefined),
  }),
  loopItems: table<LoopItems>(),
  loopOutputs: table<LoopOutput>({ byBody: ({ body, loopCounter }) => ({ group: body, order: loopCounter }) }),
  subscriptions: table<Subscription>({
    byElement: ({ element }, key) => ({ group: element, order: key }),
    due: (row) => (row.type === 'timer' ? dueAt(row.dueAt) : undefined),
    bySignal: (row, key) => (row.type === 'signal' ? { group: row.name, order: key } : undefined),
    dueConditions: (row, key) =>
      row.type === 'conditional' && row.isDue ? { group: row.instance, order: key } : undefined,
  }),
  conditionWatches: table<ConditionWatch>({
    byVariable: ({ scope, name }, key) => ({ group: variableGroup(scope, name), order: key }),
    bySubscription: ({ subscription }, key) => ({ group: subscription, order: key }),
  }),
  userTasks: table<UserTask>(),
  compensations: table<CompensationSubscription>({
    byScope: ({ scope }, key) => ({ group: scope, order: key }),
    byActivity: ({ scope, node }, key) => ({ group: activityGroup(scope, node), order: key }),
    byElement: ({ element }, key) => ({ group: element, order: key }),
  }),
  compensationThrows: table<CompensationThrow>({
    starting: ({ instance, isStarting }, key) => (isStarting ? { group: instance, order: key } : undefined),
  }),
  signals: table<Signal>(),
  signalDeliveries: table<SignalDelivery>({
    bySignal: ({ signal }, key) => ({ group: signal, order: key }),
    bySubscription: ({ subscription }, key) => ({ group: subscription, order: key }),
  }),
};

/** Whether what an element instance encloses is being ended. */
export function isEnding({ phase }: Element): boolean {
  return phase === 'clearing' || phase === 'interrupting' || phase === 'terminating';
}

/** Whether a multi-instance body may start its next item: a sequential one only when the one before has ended. */
export function canStart({ isSequential, total, started, completed, terminated, isSatisfied }: LoopProgress): boolean {
  if (isSatisfied || started >= total) return false;
  return !isSequential || started === completed + terminated;
}

function hasConditionalStart(model: ProcessModel): boolean {
  return startEventsOf(model).some(([, { event }]) => event.type === 'conditional');
}

/** The group of those that watch a variable of a scope. */
export function variableGroup(scope: number, name: string): string {
  return `${scope}/${name}`;
}

/** The group of what is complete of an activity in a scope. */
export function activityGroup(scope: number, node: number): string {
  return `${scope}/${node}`;
}

/** The group of the tokens that wait at a node. */
export function waitingGroup(scope: number, node: number): string {
  return `${scope}/${node}`;
}
