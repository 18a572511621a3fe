import type { Text } from './mapping.ts';
import type { NodeIndex } from './node.ts';
import type { JobWork, PublishWork } from './work.ts';

/** No definition: the event only marks a place. */
export interface NoneDefinition {
  readonly type: 'none';
}

/** Waits for a message with this name and correlation key. */
export interface MessageCatchDefinition {
  readonly type: 'message';
  readonly name: Text;
  /** FEEL: only messages published with this key correlate. */
  readonly correlationKey: Text;
}

/** Starts an instance for each message with this name, whatever its correlation key is. */
export interface MessageStartDefinition {
  readonly type: 'message';
  readonly name: string;
}

/** Waits for a time. */
export interface TimerCatchDefinition {
  readonly type: 'timer';
  /** What its value gives: a date and time, a duration, or a cycle, which repeats. */
  readonly kind: 'date' | 'duration' | 'cycle';
  readonly value: Text;
}

/** Waits for a signal with this name. */
export interface SignalCatchDefinition {
  readonly type: 'signal';
  readonly name: Text;
}

/** Waits for a condition to hold. */
export interface ConditionCatchDefinition {
  readonly type: 'conditional';
  /** FEEL. */
  readonly condition: Text;
  /** The variables of which a change has it evaluated. */
  readonly variables: readonly string[];
  /** Which changes of these do. */
  readonly on: 'create' | 'update' | 'any';
}

/** Catches an error that is thrown inside the activity. */
export interface ErrorCatchDefinition {
  readonly type: 'error';
  /** Without one it catches every error. */
  readonly errorCode?: string;
}

/** Throws an error to the scopes around the event. */
export interface ErrorThrowDefinition {
  readonly type: 'error';
  readonly errorCode: Text;
}

/** Catches an escalation that is thrown inside the activity or scope. */
export interface EscalationCatchDefinition {
  readonly type: 'escalation';
  /** Without one it catches every escalation. */
  readonly escalationCode?: string;
}

/** Throws an escalation to the scopes around the event. */
export interface EscalationThrowDefinition {
  readonly type: 'escalation';
  readonly escalationCode: Text;
}

/** Sends a message, which a worker does, or the engine. */
export interface MessageThrowDefinition {
  readonly type: 'message';
  readonly work: JobWork | PublishWork;
}

/** One end of a link: a flow without a line, between two events of one scope. */
export interface LinkDefinition {
  readonly type: 'link';
  readonly name: string;
}

/** Broadcasts a signal with this name, and the local variables of the event. */
export interface SignalThrowDefinition {
  readonly type: 'signal';
  readonly name: Text;
}

/** Marks an activity as one that a handler can compensate. It does not wait: the activity knows its handler. */
export interface CompensationCatchDefinition {
  readonly type: 'compensation';
}

/** Compensates what is complete in the scope of the event. */
export interface CompensationThrowDefinition {
  readonly type: 'compensation';
  /** The only activity that it compensates; of a multi-instance activity the body. Without one it compensates all. */
  readonly activity?: NodeIndex;
}

/** Ends everything else in the scope of the event. */
export interface TerminateDefinition {
  readonly type: 'terminate';
}

/** What a start event may have. */
export type StartDefinition =
  | NoneDefinition
  | MessageStartDefinition
  | TimerCatchDefinition
  | SignalCatchDefinition
  | ConditionCatchDefinition;
/** What an intermediate catch event may have. */
export type IntermediateCatchDefinition =
  | MessageCatchDefinition
  | TimerCatchDefinition
  | SignalCatchDefinition
  | ConditionCatchDefinition
  | LinkDefinition;
/** What a boundary event may have. */
export type BoundaryDefinition =
  | MessageCatchDefinition
  | TimerCatchDefinition
  | SignalCatchDefinition
  | ConditionCatchDefinition
  | ErrorCatchDefinition
  | EscalationCatchDefinition
  | CompensationCatchDefinition;
/** What the start event of an event sub-process may have. */
export type EventSubProcessStartDefinition =
  | MessageCatchDefinition
  | TimerCatchDefinition
  | SignalCatchDefinition
  | ConditionCatchDefinition
  | ErrorCatchDefinition
  | EscalationCatchDefinition;
/** What an intermediate throw event may have. */
export type IntermediateThrowDefinition =
  | NoneDefinition
  | MessageThrowDefinition
  | SignalThrowDefinition
  | LinkDefinition
  | EscalationThrowDefinition
  | CompensationThrowDefinition;
/** What an end event may have. */
export type EndDefinition =
  | NoneDefinition
  | MessageThrowDefinition
  | SignalThrowDefinition
  | ErrorThrowDefinition
  | TerminateDefinition
  | EscalationThrowDefinition
  | CompensationThrowDefinition;

/** What an event can catch, in any position. */
export type CatchDefinition =
  | StartDefinition
  | IntermediateCatchDefinition
  | BoundaryDefinition
  | EventSubProcessStartDefinition;
/** What an event can throw, in any position. */
export type ThrowDefinition = IntermediateThrowDefinition | EndDefinition;
