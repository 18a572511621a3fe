// Made from proto/events.proto by scripts/generate.ts. Do not edit.
import type { Reader, Writer } from 'protobufjs/minimal.js';

export declare class Variable {
  constructor(init?: VariableInit);
  readonly name: string;
  readonly value: string;
  static encode(message: VariableInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Variable;
}

export interface VariableInit {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

export declare class DefinitionCreated {
  constructor(init?: DefinitionCreatedInit);
  readonly definition: number;
  /** process, decisionRequirements, decision, form. */
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly versionTag: string;
  readonly deployment: number;
  /** Of a decision: the key of its requirements. */
  readonly requirements: number;
  readonly model: Uint8Array;
  readonly resourceName: string;
  readonly checksum: string;
  /** Empty for a decision: its requirements have it. */
  readonly content: Uint8Array;
  /** Of a process: what starts its instances. */
  readonly starts: readonly NamedStart[];
  static encode(message: DefinitionCreatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionCreated;
}

export interface DefinitionCreatedInit {
  readonly definition?: number | undefined;
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: number | undefined;
  readonly versionTag?: string | undefined;
  readonly deployment?: number | undefined;
  readonly requirements?: number | undefined;
  readonly model?: Uint8Array | undefined;
  readonly resourceName?: string | undefined;
  readonly checksum?: string | undefined;
  readonly content?: Uint8Array | undefined;
  readonly starts?: readonly NamedStartInit[] | undefined;
}

/** A start event for messages or signals with a name. */
export declare class NamedStart {
  constructor(init?: NamedStartInit);
  readonly type: string;
  readonly name: string;
  static encode(message: NamedStartInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): NamedStart;
}

export interface NamedStartInit {
  readonly type?: string | undefined;
  readonly name?: string | undefined;
}

/** A definition is to be deleted: every partition is asked whether it can be. */
export declare class DeletionStarted {
  constructor(init?: DeletionStartedInit);
  readonly definition: number;
  readonly partitions: number;
  /** Who waits for it: the gateway that it is at, and its own number for the request; empty and 0 for nobody. */
  readonly gateway: string;
  readonly request: number;
  static encode(message: DeletionStartedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeletionStarted;
}

export interface DeletionStartedInit {
  readonly definition?: number | undefined;
  readonly partitions?: number | undefined;
  readonly gateway?: string | undefined;
  readonly request?: number | undefined;
}

export declare class DeletionVoted {
  constructor(init?: DeletionVotedInit);
  readonly definition: number;
  readonly running: boolean;
  static encode(message: DeletionVotedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeletionVoted;
}

export interface DeletionVotedInit {
  readonly definition?: number | undefined;
  readonly running?: boolean | undefined;
}

export declare class DeletionAborted {
  constructor(init?: DeletionAbortedInit);
  readonly definition: number;
  static encode(message: DeletionAbortedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeletionAborted;
}

export interface DeletionAbortedInit {
  readonly definition?: number | undefined;
}

export declare class DefinitionDeleted {
  constructor(init?: DefinitionDeletedInit);
  readonly definition: number;
  static encode(message: DefinitionDeletedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionDeleted;
}

export interface DefinitionDeletedInit {
  readonly definition?: number | undefined;
}

export declare class DefinitionInstalled {
  constructor(init?: DefinitionInstalledInit);
  readonly definition: number;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly versionTag: string;
  readonly deployment: number;
  readonly requirements: number;
  readonly model: Uint8Array;
  static encode(message: DefinitionInstalledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionInstalled;
}

export interface DefinitionInstalledInit {
  readonly definition?: number | undefined;
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: number | undefined;
  readonly versionTag?: string | undefined;
  readonly deployment?: number | undefined;
  readonly requirements?: number | undefined;
  readonly model?: Uint8Array | undefined;
}

/** No instances of a process start any more, unless it is unlocked again. */
export declare class DefinitionLocked {
  constructor(init?: DefinitionLockedInit);
  readonly definition: number;
  static encode(message: DefinitionLockedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionLocked;
}

export interface DefinitionLockedInit {
  readonly definition?: number | undefined;
}

export declare class DefinitionUnlocked {
  constructor(init?: DefinitionUnlockedInit);
  readonly definition: number;
  static encode(message: DefinitionUnlockedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionUnlocked;
}

export interface DefinitionUnlockedInit {
  readonly definition?: number | undefined;
}

export declare class DefinitionUninstalled {
  constructor(init?: DefinitionUninstalledInit);
  readonly definition: number;
  static encode(message: DefinitionUninstalledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionUninstalled;
}

export interface DefinitionUninstalledInit {
  readonly definition?: number | undefined;
}

export declare class InstanceCreated {
  constructor(init?: InstanceCreatedInit);
  readonly instance: number;
  readonly definition: number;
  /** The instance that calls it, and the call activity's element instance there; 0 where a client created it. */
  readonly parentInstance: number;
  readonly parentElement: number;
  /** The outermost of the instances that call it; the instance itself where none does. */
  readonly root: number;
  /** The correlation key of the message that has started it, which is free again at its end; empty: none. */
  readonly startKey: string;
  static encode(message: InstanceCreatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): InstanceCreated;
}

export interface InstanceCreatedInit {
  readonly instance?: number | undefined;
  readonly definition?: number | undefined;
  readonly parentInstance?: number | undefined;
  readonly parentElement?: number | undefined;
  readonly root?: number | undefined;
  readonly startKey?: string | undefined;
}

/** A message or signal is for a start event that is not known here yet, or whose definition may be deleted. */
export declare class StartParked {
  constructor(init?: StartParkedInit);
  readonly start: number;
  /** The definition that it waits for. */
  readonly waitsFor: number;
  /** As in StartByEvent. */
  readonly processId: string;
  readonly definition: number;
  readonly type: string;
  readonly name: string;
  readonly message: number;
  readonly correlationKey: string;
  readonly variables: readonly Variable[];
  static encode(message: StartParkedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartParked;
}

export interface StartParkedInit {
  readonly start?: number | undefined;
  readonly waitsFor?: number | undefined;
  readonly processId?: string | undefined;
  readonly definition?: number | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly message?: number | undefined;
  readonly correlationKey?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** It is decided anew. */
export declare class StartUnparked {
  constructor(init?: StartUnparkedInit);
  readonly start: number;
  static encode(message: StartUnparkedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartUnparked;
}

export interface StartUnparkedInit {
  readonly start?: number | undefined;
}

/** A start event waits for a time. */
export declare class StartTimerScheduled {
  constructor(init?: StartTimerScheduledInit);
  readonly timer: number;
  readonly definition: number;
  /** The index of the event. */
  readonly node: number;
  readonly dueAt: number;
  /** As in TimerScheduled. */
  readonly cycle: string;
  readonly repetitions: number;
  static encode(message: StartTimerScheduledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartTimerScheduled;
}

export interface StartTimerScheduledInit {
  readonly timer?: number | undefined;
  readonly definition?: number | undefined;
  readonly node?: number | undefined;
  readonly dueAt?: number | undefined;
  readonly cycle?: string | undefined;
  readonly repetitions?: number | undefined;
}

/** As TimerTriggered. */
export declare class StartTimerTriggered {
  constructor(init?: StartTimerTriggeredInit);
  readonly timer: number;
  readonly nextDueAt: number;
  readonly repetitions: number;
  static encode(message: StartTimerTriggeredInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartTimerTriggered;
}

export interface StartTimerTriggeredInit {
  readonly timer?: number | undefined;
  readonly nextDueAt?: number | undefined;
  readonly repetitions?: number | undefined;
}

export declare class StartTimerCanceled {
  constructor(init?: StartTimerCanceledInit);
  readonly timer: number;
  static encode(message: StartTimerCanceledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartTimerCanceled;
}

export interface StartTimerCanceledInit {
  readonly timer?: number | undefined;
}

/** What was asked for when the instance was created. */
export declare class InstanceOptionsSet {
  constructor(init?: InstanceOptionsSetInit);
  readonly instance: number;
  readonly tags: readonly string[];
  /** The indexes of the nodes after which it is terminated. */
  readonly terminateAfter: readonly number[];
  static encode(message: InstanceOptionsSetInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): InstanceOptionsSet;
}

export interface InstanceOptionsSetInit {
  readonly instance?: number | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly terminateAfter?: readonly number[] | undefined;
}

/** A client waits for the instance to be complete: the gateway that it is at, and its own number for the request. */
export declare class ResultAwaited {
  constructor(init?: ResultAwaitedInit);
  readonly instance: number;
  readonly gateway: string;
  readonly request: number;
  readonly fetchVariables: readonly string[];
  static encode(message: ResultAwaitedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ResultAwaited;
}

export interface ResultAwaitedInit {
  readonly instance?: number | undefined;
  readonly gateway?: string | undefined;
  readonly request?: number | undefined;
  readonly fetchVariables?: readonly string[] | undefined;
}

export declare class ElementActivated {
  constructor(init?: ElementActivatedInit);
  readonly element: number;
  readonly instance: number;
  /** The element instance of the enclosing scope: for a process itself the call activity; 0 where none calls it. */
  readonly scope: number;
  /** The index of the node in the process model. */
  readonly node: number;
  /** The parked token that became this element; 0 where a flow led here at once. */
  readonly token: number;
  readonly time: number;
  /** The index of the flow by which it was entered; -1 if by none. */
  readonly flow: number;
  /** Which item of its multi-instance body it is for, from 1; 0 if it is in none. */
  readonly loopCounter: number;
  static encode(message: ElementActivatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementActivated;
}

export interface ElementActivatedInit {
  readonly element?: number | undefined;
  readonly instance?: number | undefined;
  readonly scope?: number | undefined;
  readonly node?: number | undefined;
  readonly token?: number | undefined;
  readonly time?: number | undefined;
  readonly flow?: number | undefined;
  readonly loopCounter?: number | undefined;
}

export declare class ElementCompleted {
  constructor(init?: ElementCompletedInit);
  readonly element: number;
  static encode(message: ElementCompletedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementCompleted;
}

export interface ElementCompletedInit {
  readonly element?: number | undefined;
}

/** A sequence flow was taken, and the turn had no room left to activate its target. */
export declare class TokenParked {
  constructor(init?: TokenParkedInit);
  readonly token: number;
  readonly instance: number;
  readonly scope: number;
  /** The index of the node that the flow leads to. */
  readonly node: number;
  /** The index of the flow; -1 for a token that came by none. */
  readonly flow: number;
  static encode(message: TokenParkedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TokenParked;
}

export interface TokenParkedInit {
  readonly token?: number | undefined;
  readonly instance?: number | undefined;
  readonly scope?: number | undefined;
  readonly node?: number | undefined;
  readonly flow?: number | undefined;
}

/** A token came to a node that waits for more of them. */
export declare class TokenArrived {
  constructor(init?: TokenArrivedInit);
  readonly token: number;
  readonly instance: number;
  readonly scope: number;
  readonly node: number;
  readonly flow: number;
  static encode(message: TokenArrivedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TokenArrived;
}

export interface TokenArrivedInit {
  readonly token?: number | undefined;
  readonly instance?: number | undefined;
  readonly scope?: number | undefined;
  readonly node?: number | undefined;
  readonly flow?: number | undefined;
}

/** These tokens are no more: they became one, or their scope ended. */
export declare class TokensRemoved {
  constructor(init?: TokensRemovedInit);
  readonly tokens: readonly number[];
  static encode(message: TokensRemovedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TokensRemoved;
}

export interface TokensRemovedInit {
  readonly tokens?: readonly number[] | undefined;
}

/** An element instance cannot go on until it is retried. */
export declare class ElementIncidentRaised {
  constructor(init?: ElementIncidentRaisedInit);
  readonly element: number;
  /** Distinguishes it from earlier incidents. */
  readonly incidentNumber: number;
  /** The phase of its lifecycle at which a retry resumes. */
  readonly phase: string;
  static encode(message: ElementIncidentRaisedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementIncidentRaised;
}

export interface ElementIncidentRaisedInit {
  readonly element?: number | undefined;
  readonly incidentNumber?: number | undefined;
  readonly phase?: string | undefined;
}

export declare class ElementIncidentResolved {
  constructor(init?: ElementIncidentResolvedInit);
  readonly element: number;
  static encode(message: ElementIncidentResolvedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementIncidentResolved;
}

export interface ElementIncidentResolvedInit {
  readonly element?: number | undefined;
}

/** What the element instance encloses is ended, and then it. */
export declare class ElementTerminating {
  constructor(init?: ElementTerminatingInit);
  readonly element: number;
  /** The index of the boundary event that goes on in its place, with what that brings; 0 if none does. */
  readonly boundaryEvent: number;
  readonly variables: readonly Variable[];
  static encode(message: ElementTerminatingInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementTerminating;
}

export interface ElementTerminatingInit {
  readonly element?: number | undefined;
  readonly boundaryEvent?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class ElementTerminated {
  constructor(init?: ElementTerminatedInit);
  readonly element: number;
  static encode(message: ElementTerminatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementTerminated;
}

export interface ElementTerminatedInit {
  readonly element?: number | undefined;
}

/** What the scope encloses is ended, and then it is complete. */
export declare class ScopeCleared {
  constructor(init?: ScopeClearedInit);
  readonly scope: number;
  static encode(message: ScopeClearedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ScopeCleared;
}

export interface ScopeClearedInit {
  readonly scope?: number | undefined;
}

/** An event starts an event sub-process of this scope and ends everything else in it first. */
export declare class ScopeInterrupting {
  constructor(init?: ScopeInterruptingInit);
  readonly scope: number;
  /** The index of the start event, with what it brings. */
  readonly event: number;
  readonly variables: readonly Variable[];
  static encode(message: ScopeInterruptingInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ScopeInterrupting;
}

export interface ScopeInterruptingInit {
  readonly scope?: number | undefined;
  readonly event?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** Everything else in the scope is ended: the event sub-process starts. */
export declare class ScopeInterrupted {
  constructor(init?: ScopeInterruptedInit);
  readonly scope: number;
  static encode(message: ScopeInterruptedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ScopeInterrupted;
}

export interface ScopeInterruptedInit {
  readonly scope?: number | undefined;
}

/** This event starts the scope as soon as the scope has begun to wait for its own events, with what it brings. */
export declare class StartEventTriggered {
  constructor(init?: StartEventTriggeredInit);
  readonly scope: number;
  /** The index of the start event. */
  readonly event: number;
  readonly variables: readonly Variable[];
  static encode(message: StartEventTriggeredInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartEventTriggered;
}

export interface StartEventTriggeredInit {
  readonly scope?: number | undefined;
  readonly event?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** The scope has begun: the event that starts it goes on. */
export declare class ScopeBegun {
  constructor(init?: ScopeBegunInit);
  readonly scope: number;
  static encode(message: ScopeBegunInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ScopeBegun;
}

export interface ScopeBegunInit {
  readonly scope?: number | undefined;
}

export declare class VariablesMerged {
  constructor(init?: VariablesMergedInit);
  readonly scope: number;
  readonly variables: readonly Variable[];
  /** Of each of them, its place among the variables of the scope: 0, 1, … It never changes, and with the scope it makes the variable's key. Empty in logs of before: variables are in the order in which they were first set. */
  readonly places: readonly number[];
  static encode(message: VariablesMergedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): VariablesMerged;
}

export interface VariablesMergedInit {
  readonly scope?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
  readonly places?: readonly number[] | undefined;
}

export declare class InstanceBanned {
  constructor(init?: InstanceBannedInit);
  readonly instance: number;
  readonly text: string;
  static encode(message: InstanceBannedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): InstanceBanned;
}

export interface InstanceBannedInit {
  readonly instance?: number | undefined;
  readonly text?: string | undefined;
}

/** An element instance waits for a message, on a partition of the message area. */
export declare class MessageSubscribed {
  constructor(init?: MessageSubscribedInit);
  readonly subscription: number;
  readonly element: number;
  /** The index of the event. */
  readonly node: number;
  readonly partition: number;
  static encode(message: MessageSubscribedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessageSubscribed;
}

export interface MessageSubscribedInit {
  readonly subscription?: number | undefined;
  readonly element?: number | undefined;
  readonly node?: number | undefined;
  readonly partition?: number | undefined;
}

/** An element instance waits for a time. */
export declare class TimerScheduled {
  constructor(init?: TimerScheduledInit);
  readonly subscription: number;
  readonly element: number;
  /** The index of the event. */
  readonly node: number;
  readonly dueAt: number;
  /** The cycle by which it repeats; empty if it does not. */
  readonly cycle: string;
  /** How often it is due; -1 for ever. */
  readonly repetitions: number;
  static encode(message: TimerScheduledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TimerScheduled;
}

export interface TimerScheduledInit {
  readonly subscription?: number | undefined;
  readonly element?: number | undefined;
  readonly node?: number | undefined;
  readonly dueAt?: number | undefined;
  readonly cycle?: string | undefined;
  readonly repetitions?: number | undefined;
}

/** A timer was due. With no repetitions left it is gone. */
export declare class TimerTriggered {
  constructor(init?: TimerTriggeredInit);
  readonly subscription: number;
  readonly nextDueAt: number;
  readonly repetitions: number;
  static encode(message: TimerTriggeredInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TimerTriggered;
}

export interface TimerTriggeredInit {
  readonly subscription?: number | undefined;
  readonly nextDueAt?: number | undefined;
  readonly repetitions?: number | undefined;
}

/** An element instance waits for a signal. */
export declare class SignalSubscribed {
  constructor(init?: SignalSubscribedInit);
  readonly subscription: number;
  readonly element: number;
  /** The index of the event. */
  readonly node: number;
  readonly name: string;
  static encode(message: SignalSubscribedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalSubscribed;
}

export interface SignalSubscribedInit {
  readonly subscription?: number | undefined;
  readonly element?: number | undefined;
  readonly node?: number | undefined;
  readonly name?: string | undefined;
}

/** A signal has come that is waited for here. Subscriptions of a lower key catch it. */
export declare class SignalReceived {
  constructor(init?: SignalReceivedInit);
  readonly signal: number;
  readonly name: string;
  readonly variables: readonly Variable[];
  static encode(message: SignalReceivedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalReceived;
}

export interface SignalReceivedInit {
  readonly signal?: number | undefined;
  readonly name?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** A subscription is to catch a signal, in a command of its own. */
export declare class SignalAssigned {
  constructor(init?: SignalAssignedInit);
  readonly delivery: number;
  readonly signal: number;
  readonly subscription: number;
  static encode(message: SignalAssignedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalAssigned;
}

export interface SignalAssignedInit {
  readonly delivery?: number | undefined;
  readonly signal?: number | undefined;
  readonly subscription?: number | undefined;
}

/** No more subscriptions are to catch the signal: it is gone with the last of its deliveries. */
export declare class SignalSpread {
  constructor(init?: SignalSpreadInit);
  readonly signal: number;
  static encode(message: SignalSpreadInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalSpread;
}

export interface SignalSpreadInit {
  readonly signal?: number | undefined;
}

/** The subscription has caught the signal, or is gone. */
export declare class SignalDelivered {
  constructor(init?: SignalDeliveredInit);
  readonly delivery: number;
  static encode(message: SignalDeliveredInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalDelivered;
}

export interface SignalDeliveredInit {
  readonly delivery?: number | undefined;
}

/** The job of an element instance has these headers, as JSON: the model has expressions for some. */
export declare class JobHeadersEvaluated {
  constructor(init?: JobHeadersEvaluatedInit);
  readonly element: number;
  readonly headers: string;
  static encode(message: JobHeadersEvaluatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobHeadersEvaluated;
}

export interface JobHeadersEvaluatedInit {
  readonly element?: number | undefined;
  readonly headers?: string | undefined;
}

/** A user task is there for people. Its key is that of its element instance. */
export declare class UserTaskCreated {
  constructor(init?: UserTaskCreatedInit);
  readonly userTask: number;
  readonly instance: number;
  /** Empty where the model has none, as all texts here. */
  readonly assignee: string;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly dueDate: string;
  readonly followUpDate: string;
  readonly priority: number;
  /** The key of its form; 0 without one. */
  readonly form: number;
  readonly externalReference: string;
  static encode(message: UserTaskCreatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UserTaskCreated;
}

export interface UserTaskCreatedInit {
  readonly userTask?: number | undefined;
  readonly instance?: number | undefined;
  readonly assignee?: string | undefined;
  readonly candidateGroups?: readonly string[] | undefined;
  readonly candidateUsers?: readonly string[] | undefined;
  readonly dueDate?: string | undefined;
  readonly followUpDate?: string | undefined;
  readonly priority?: number | undefined;
  readonly form?: number | undefined;
  readonly externalReference?: string | undefined;
}

export declare class UserTaskAssigned {
  constructor(init?: UserTaskAssignedInit);
  readonly userTask: number;
  /** Empty: it is nobody's any more. */
  readonly assignee: string;
  /** What the client calls it: for those who read the log. */
  readonly action: string;
  static encode(message: UserTaskAssignedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UserTaskAssigned;
}

export interface UserTaskAssignedInit {
  readonly userTask?: number | undefined;
  readonly assignee?: string | undefined;
  readonly action?: string | undefined;
}

/** As in UpdateUserTask. */
export declare class UserTaskUpdated {
  constructor(init?: UserTaskUpdatedInit);
  readonly userTask: number;
  readonly changed: readonly string[];
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly dueDate: string;
  readonly followUpDate: string;
  readonly priority: number;
  readonly action: string;
  static encode(message: UserTaskUpdatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UserTaskUpdated;
}

export interface UserTaskUpdatedInit {
  readonly userTask?: number | undefined;
  readonly changed?: readonly string[] | undefined;
  readonly candidateGroups?: readonly string[] | undefined;
  readonly candidateUsers?: readonly string[] | undefined;
  readonly dueDate?: string | undefined;
  readonly followUpDate?: string | undefined;
  readonly priority?: number | undefined;
  readonly action?: string | undefined;
}

export declare class UserTaskCompleted {
  constructor(init?: UserTaskCompletedInit);
  readonly userTask: number;
  readonly action: string;
  static encode(message: UserTaskCompletedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UserTaskCompleted;
}

export interface UserTaskCompletedInit {
  readonly userTask?: number | undefined;
  readonly action?: string | undefined;
}

/** Its element instance is terminated. */
export declare class UserTaskCanceled {
  constructor(init?: UserTaskCanceledInit);
  readonly userTask: number;
  static encode(message: UserTaskCanceledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UserTaskCanceled;
}

export interface UserTaskCanceledInit {
  readonly userTask?: number | undefined;
}

/** A multi-instance body runs its inner activity for each of these items, as JSON texts. */
export declare class LoopStarted {
  constructor(init?: LoopStartedInit);
  readonly element: number;
  readonly items: readonly string[];
  static encode(message: LoopStartedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): LoopStarted;
}

export interface LoopStartedInit {
  readonly element?: number | undefined;
  readonly items?: readonly string[] | undefined;
}

/** One item of a multi-instance body gave this result, as JSON text. */
export declare class LoopOutputCollected {
  constructor(init?: LoopOutputCollectedInit);
  /** The key of the result. */
  readonly output: number;
  /** The body. */
  readonly element: number;
  readonly loopCounter: number;
  readonly value: string;
  static encode(message: LoopOutputCollectedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): LoopOutputCollected;
}

export interface LoopOutputCollectedInit {
  readonly output?: number | undefined;
  readonly element?: number | undefined;
  readonly loopCounter?: number | undefined;
  readonly value?: string | undefined;
}

/** The completion condition of a multi-instance body holds: no further item is started. */
export declare class LoopSatisfied {
  constructor(init?: LoopSatisfiedInit);
  readonly element: number;
  static encode(message: LoopSatisfiedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): LoopSatisfied;
}

export interface LoopSatisfiedInit {
  readonly element?: number | undefined;
}

export declare class ElementUnsubscribed {
  constructor(init?: ElementUnsubscribedInit);
  readonly subscription: number;
  static encode(message: ElementUnsubscribedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementUnsubscribed;
}

export interface ElementUnsubscribedInit {
  readonly subscription?: number | undefined;
}

/** An element instance that is about to be completed can be compensated, itself or what is in it. */
export declare class CompensationSubscribed {
  constructor(init?: CompensationSubscribedInit);
  readonly compensation: number;
  readonly element: number;
  static encode(message: CompensationSubscribedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompensationSubscribed;
}

export interface CompensationSubscribedInit {
  readonly compensation?: number | undefined;
  readonly element?: number | undefined;
}

/** An event compensates what is complete in its scope. */
export declare class CompensationThrown {
  constructor(init?: CompensationThrownInit);
  readonly element: number;
  static encode(message: CompensationThrownInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompensationThrown;
}

export interface CompensationThrownInit {
  readonly element?: number | undefined;
}

/** The handler of an activity has begun: this element instance. */
export declare class CompensationStarted {
  constructor(init?: CompensationStartedInit);
  readonly compensation: number;
  readonly element: number;
  /** The element instance of the event that compensates. */
  readonly thrower: number;
  static encode(message: CompensationStartedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompensationStarted;
}

export interface CompensationStartedInit {
  readonly compensation?: number | undefined;
  readonly element?: number | undefined;
  readonly thrower?: number | undefined;
}

/** All handlers of an event that compensates have begun. */
export declare class CompensationsStarted {
  constructor(init?: CompensationsStartedInit);
  readonly element: number;
  static encode(message: CompensationsStartedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompensationsStarted;
}

export interface CompensationsStartedInit {
  readonly element?: number | undefined;
}

/** An element instance waits for a condition. */
export declare class ConditionSubscribed {
  constructor(init?: ConditionSubscribedInit);
  readonly subscription: number;
  readonly element: number;
  /** The index of the event. */
  readonly node: number;
  /** The first of the keys under which the variables that it names are watched, one for each in each scope around. */
  readonly firstWatch: number;
  static encode(message: ConditionSubscribedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ConditionSubscribed;
}

export interface ConditionSubscribedInit {
  readonly subscription?: number | undefined;
  readonly element?: number | undefined;
  readonly node?: number | undefined;
  readonly firstWatch?: number | undefined;
}

/** Variables of these conditions have changed, and the turn had no room to evaluate them. */
export declare class ConditionsDue {
  constructor(init?: ConditionsDueInit);
  readonly subscriptions: readonly number[];
  static encode(message: ConditionsDueInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ConditionsDue;
}

export interface ConditionsDueInit {
  readonly subscriptions?: readonly number[] | undefined;
}

/** A condition that was due is evaluated. */
export declare class ConditionEvaluated {
  constructor(init?: ConditionEvaluatedInit);
  readonly subscription: number;
  static encode(message: ConditionEvaluatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ConditionEvaluated;
}

export interface ConditionEvaluatedInit {
  readonly subscription?: number | undefined;
}

/** A decision was evaluated. It changes nothing here: it is for those who read the log. */
export declare class DecisionEvaluated {
  constructor(init?: DecisionEvaluatedInit);
  readonly evaluation: number;
  readonly decision: number;
  /** The element instance that asked for it; 0 if a client did. */
  readonly element: number;
  /** JSON text; `null` if a decision failed. */
  readonly output: string;
  /** The decisions that were made, as a JSON array in the shape of an `EvaluatedDecision` of commands.proto. */
  readonly decisions: string;
  readonly failedDecisionId: string;
  readonly failureMessage: string;
  static encode(message: DecisionEvaluatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DecisionEvaluated;
}

export interface DecisionEvaluatedInit {
  readonly evaluation?: number | undefined;
  readonly decision?: number | undefined;
  readonly element?: number | undefined;
  readonly output?: string | undefined;
  readonly decisions?: string | undefined;
  readonly failedDecisionId?: string | undefined;
  readonly failureMessage?: string | undefined;
}

export declare class JobCreated {
  constructor(init?: JobCreatedInit);
  readonly job: number;
  readonly element: number;
  readonly instance: number;
  readonly type: string;
  readonly retries: number;
  readonly elementId: string;
  readonly processId: string;
  static encode(message: JobCreatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobCreated;
}

export interface JobCreatedInit {
  readonly job?: number | undefined;
  readonly element?: number | undefined;
  readonly instance?: number | undefined;
  readonly type?: string | undefined;
  readonly retries?: number | undefined;
  readonly elementId?: string | undefined;
  readonly processId?: string | undefined;
}

/** The job was made in a trace, which its worker goes on with. Only of what is sampled. */
export declare class JobTraced {
  constructor(init?: JobTracedInit);
  readonly job: number;
  /** As in envelope.proto. */
  readonly trace: Uint8Array;
  static encode(message: JobTracedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobTraced;
}

export interface JobTracedInit {
  readonly job?: number | undefined;
  readonly trace?: Uint8Array | undefined;
}

export declare class JobActivated {
  constructor(init?: JobActivatedInit);
  readonly job: number;
  readonly worker: string;
  readonly deadline: number;
  static encode(message: JobActivatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobActivated;
}

export interface JobActivatedInit {
  readonly job?: number | undefined;
  readonly worker?: string | undefined;
  readonly deadline?: number | undefined;
}

export declare class JobYielded {
  constructor(init?: JobYieldedInit);
  readonly job: number;
  static encode(message: JobYieldedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobYielded;
}

export interface JobYieldedInit {
  readonly job?: number | undefined;
}

export declare class JobTimedOut {
  constructor(init?: JobTimedOutInit);
  readonly job: number;
  static encode(message: JobTimedOutInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobTimedOut;
}

export interface JobTimedOutInit {
  readonly job?: number | undefined;
}

export declare class JobCompleted {
  constructor(init?: JobCompletedInit);
  readonly job: number;
  static encode(message: JobCompletedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobCompleted;
}

export interface JobCompletedInit {
  readonly job?: number | undefined;
}

/** A worker could not do it. */
export declare class JobFailed {
  constructor(init?: JobFailedInit);
  readonly job: number;
  readonly retries: number;
  /** When it is activatable again; 0: at once, or not before its incident is resolved. */
  readonly retryAt: number;
  /** For readers of the log. The worker's variables are in what the instance area makes of them: a record would have to hold them twice. */
  readonly errorMessage: string;
  static encode(message: JobFailedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobFailed;
}

export interface JobFailedInit {
  readonly job?: number | undefined;
  readonly retries?: number | undefined;
  readonly retryAt?: number | undefined;
  readonly errorMessage?: string | undefined;
}

/** The back-off is over. */
export declare class JobRecurred {
  constructor(init?: JobRecurredInit);
  readonly job: number;
  static encode(message: JobRecurredInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobRecurred;
}

export interface JobRecurredInit {
  readonly job?: number | undefined;
}

/** An incident keeps the job from being activated. */
export declare class JobIncidentRaised {
  constructor(init?: JobIncidentRaisedInit);
  readonly job: number;
  /** Distinguishes it from earlier incidents. */
  readonly incidentNumber: number;
  static encode(message: JobIncidentRaisedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobIncidentRaised;
}

export interface JobIncidentRaisedInit {
  readonly job?: number | undefined;
  readonly incidentNumber?: number | undefined;
}

export declare class JobIncidentResolved {
  constructor(init?: JobIncidentResolvedInit);
  readonly job: number;
  static encode(message: JobIncidentResolvedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobIncidentResolved;
}

export interface JobIncidentResolvedInit {
  readonly job?: number | undefined;
}

export declare class JobRetriesUpdated {
  constructor(init?: JobRetriesUpdatedInit);
  readonly job: number;
  readonly retries: number;
  static encode(message: JobRetriesUpdatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobRetriesUpdated;
}

export interface JobRetriesUpdatedInit {
  readonly job?: number | undefined;
  readonly retries?: number | undefined;
}

export declare class JobDeadlineUpdated {
  constructor(init?: JobDeadlineUpdatedInit);
  readonly job: number;
  readonly deadline: number;
  static encode(message: JobDeadlineUpdatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobDeadlineUpdated;
}

export interface JobDeadlineUpdatedInit {
  readonly job?: number | undefined;
  readonly deadline?: number | undefined;
}

/** A worker threw an error; the element decides what becomes of the job. */
export declare class JobErrorThrown {
  constructor(init?: JobErrorThrownInit);
  readonly job: number;
  /** For readers of the log. Its variables are in what the instance area makes of them. */
  readonly errorCode: string;
  readonly errorMessage: string;
  static encode(message: JobErrorThrownInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobErrorThrown;
}

export interface JobErrorThrownInit {
  readonly job?: number | undefined;
  readonly errorCode?: string | undefined;
  readonly errorMessage?: string | undefined;
}

export declare class JobReopened {
  constructor(init?: JobReopenedInit);
  readonly job: number;
  static encode(message: JobReopenedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobReopened;
}

export interface JobReopenedInit {
  readonly job?: number | undefined;
}

export declare class JobCanceled {
  constructor(init?: JobCanceledInit);
  readonly job: number;
  static encode(message: JobCanceledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobCanceled;
}

export interface JobCanceledInit {
  readonly job?: number | undefined;
}

export declare class MessagePublished {
  constructor(init?: MessagePublishedInit);
  readonly message: number;
  readonly name: string;
  readonly correlationKey: string;
  readonly messageId: string;
  /** Until when it is buffered; 0: it is not. */
  readonly deadline: number;
  readonly variables: readonly Variable[];
  static encode(message: MessagePublishedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessagePublished;
}

export interface MessagePublishedInit {
  readonly message?: number | undefined;
  readonly name?: string | undefined;
  readonly correlationKey?: string | undefined;
  readonly messageId?: string | undefined;
  readonly deadline?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** Nobody who begins to wait from now on gets it: subscriptions from this key on. */
export declare class MessageExpired {
  constructor(init?: MessageExpiredInit);
  readonly message: number;
  readonly before: number;
  static encode(message: MessageExpiredInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessageExpired;
}

export interface MessageExpiredInit {
  readonly message?: number | undefined;
  readonly before?: number | undefined;
}

/** There are more who wait for it than a turn had room for; or, complete, it was sent to the last of them. */
export declare class MessageSpread {
  constructor(init?: MessageSpreadInit);
  readonly message: number;
  readonly complete: boolean;
  static encode(message: MessageSpreadInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessageSpread;
}

export interface MessageSpreadInit {
  readonly message?: number | undefined;
  readonly complete?: boolean | undefined;
}

export declare class MessageRemoved {
  constructor(init?: MessageRemovedInit);
  readonly message: number;
  static encode(message: MessageRemovedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessageRemoved;
}

export interface MessageRemovedInit {
  readonly message?: number | undefined;
}

export declare class SubscriptionOpened {
  constructor(init?: SubscriptionOpenedInit);
  readonly subscription: number;
  /** Its names in the instance area, as in OpenSubscription. */
  readonly partition: number;
  readonly waiting: number;
  readonly element: number;
  readonly name: string;
  readonly correlationKey: string;
  readonly processId: string;
  readonly interrupting: boolean;
  static encode(message: SubscriptionOpenedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SubscriptionOpened;
}

export interface SubscriptionOpenedInit {
  readonly subscription?: number | undefined;
  readonly partition?: number | undefined;
  readonly waiting?: number | undefined;
  readonly element?: number | undefined;
  readonly name?: string | undefined;
  readonly correlationKey?: string | undefined;
  readonly processId?: string | undefined;
  readonly interrupting?: boolean | undefined;
}

export declare class SubscriptionClosed {
  constructor(init?: SubscriptionClosedInit);
  readonly subscription: number;
  static encode(message: SubscriptionClosedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SubscriptionClosed;
}

export interface SubscriptionClosedInit {
  readonly subscription?: number | undefined;
}

/** A message was sent to a subscription: nobody else of that process gets it until the answer is there. */
export declare class MessageSent {
  constructor(init?: MessageSentInit);
  readonly message: number;
  readonly subscription: number;
  static encode(message: MessageSentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessageSent;
}

export interface MessageSentInit {
  readonly message?: number | undefined;
  readonly subscription?: number | undefined;
}

export declare class MessageCorrelated {
  constructor(init?: MessageCorrelatedInit);
  readonly message: number;
  readonly subscription: number;
  static encode(message: MessageCorrelatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessageCorrelated;
}

export interface MessageCorrelatedInit {
  readonly message?: number | undefined;
  readonly subscription?: number | undefined;
}

/** The subscription did not take it: another of the process may. */
export declare class MessageRejected {
  constructor(init?: MessageRejectedInit);
  readonly message: number;
  readonly subscription: number;
  static encode(message: MessageRejectedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MessageRejected;
}

export interface MessageRejectedInit {
  readonly message?: number | undefined;
  readonly subscription?: number | undefined;
}

/** A message or signal with this name starts instances of a process; the same start event again has a newer definition. */
export declare class StartOpened {
  constructor(init?: StartOpenedInit);
  readonly start: number;
  readonly processId: string;
  readonly definition: number;
  readonly type: string;
  readonly name: string;
  static encode(message: StartOpenedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartOpened;
}

export interface StartOpenedInit {
  readonly start?: number | undefined;
  readonly processId?: string | undefined;
  readonly definition?: number | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
}

export declare class StartClosed {
  constructor(init?: StartClosedInit);
  readonly start: number;
  static encode(message: StartClosedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartClosed;
}

export interface StartClosedInit {
  readonly start?: number | undefined;
}

/** A message was sent to a start event: nobody else of the process gets it until the answer is there. */
export declare class StartSent {
  constructor(init?: StartSentInit);
  readonly message: number;
  readonly processId: string;
  static encode(message: StartSentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartSent;
}

export interface StartSentInit {
  readonly message?: number | undefined;
  readonly processId?: string | undefined;
}

export declare class StartAccepted {
  constructor(init?: StartAcceptedInit);
  readonly message: number;
  readonly processId: string;
  static encode(message: StartAcceptedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartAccepted;
}

export interface StartAcceptedInit {
  readonly message?: number | undefined;
  readonly processId?: string | undefined;
}

export declare class StartRejected {
  constructor(init?: StartRejectedInit);
  readonly message: number;
  readonly processId: string;
  static encode(message: StartRejectedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartRejected;
}

export interface StartRejectedInit {
  readonly message?: number | undefined;
  readonly processId?: string | undefined;
}

/** No message with this correlation key starts an instance of the process while the one that did has its instance. */
export declare class KeyLocked {
  constructor(init?: KeyLockedInit);
  readonly lock: number;
  readonly processId: string;
  readonly correlationKey: string;
  static encode(message: KeyLockedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): KeyLocked;
}

export interface KeyLockedInit {
  readonly lock?: number | undefined;
  readonly processId?: string | undefined;
  readonly correlationKey?: string | undefined;
}

export declare class KeyUnlocked {
  constructor(init?: KeyUnlockedInit);
  readonly lock: number;
  static encode(message: KeyUnlockedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): KeyUnlocked;
}

export interface KeyUnlockedInit {
  readonly lock?: number | undefined;
}

/** No message of this name and key up to this one is for the process: it took them, or their time is over. */
export declare class BufferPassed {
  constructor(init?: BufferPassedInit);
  readonly passed: number;
  readonly name: string;
  readonly correlationKey: string;
  readonly processId: string;
  readonly until: number;
  static encode(message: BufferPassedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BufferPassed;
}

export interface BufferPassedInit {
  readonly passed?: number | undefined;
  readonly name?: string | undefined;
  readonly correlationKey?: string | undefined;
  readonly processId?: string | undefined;
  readonly until?: number | undefined;
}

/** A signal is on its way to all partitions, and to the start events that wait for it. */
export declare class SignalBroadcast {
  constructor(init?: SignalBroadcastInit);
  readonly signal: number;
  readonly name: string;
  readonly variables: readonly Variable[];
  static encode(message: SignalBroadcastInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalBroadcast;
}

export interface SignalBroadcastInit {
  readonly signal?: number | undefined;
  readonly name?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** It was sent up to this partition and this start event; the rest follows in a later turn. */
export declare class SignalSent {
  constructor(init?: SignalSentInit);
  readonly signal: number;
  readonly partition: number;
  readonly start: number;
  static encode(message: SignalSentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalSent;
}

export interface SignalSentInit {
  readonly signal?: number | undefined;
  readonly partition?: number | undefined;
  readonly start?: number | undefined;
}

export declare class SignalRemoved {
  constructor(init?: SignalRemovedInit);
  readonly signal: number;
  static encode(message: SignalRemovedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SignalRemoved;
}

export interface SignalRemovedInit {
  readonly signal?: number | undefined;
}

export declare class IncidentRaised {
  constructor(init?: IncidentRaisedInit);
  readonly incident: number;
  readonly area: number;
  readonly owner: number;
  readonly incidentNumber: number;
  readonly type: string;
  readonly text: string;
  readonly instance: number;
  readonly element: number;
  readonly time: number;
  static encode(message: IncidentRaisedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): IncidentRaised;
}

export interface IncidentRaisedInit {
  readonly incident?: number | undefined;
  readonly area?: number | undefined;
  readonly owner?: number | undefined;
  readonly incidentNumber?: number | undefined;
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly instance?: number | undefined;
  readonly element?: number | undefined;
  readonly time?: number | undefined;
}

export declare class IncidentClosed {
  constructor(init?: IncidentClosedInit);
  readonly incident: number;
  static encode(message: IncidentClosedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): IncidentClosed;
}

export interface IncidentClosedInit {
  readonly incident?: number | undefined;
}
