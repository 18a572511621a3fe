// Made from proto/signals.proto by scripts/generate.ts. Do not edit.
import type { Reader, Writer } from 'protobufjs/minimal.js';

/** To a gateway: the results of some of its commands. */
export declare class Answers {
  constructor(init?: AnswersInit);
  readonly items: readonly Answer[];
  static encode(message: AnswersInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Answers;
}

export interface AnswersInit {
  readonly items?: readonly AnswerInit[] | undefined;
}

/** One of `code`, `rejected` and `failureId` is set. */
export declare class Answer {
  constructor(init?: AnswerInit);
  /** The gateway's own number for its request. */
  readonly request: number;
  /** The kind of answer, as in messages.ts. */
  readonly code: number;
  readonly body: Uint8Array;
  readonly rejected: Rejected | undefined;
  /** The id of a failure in the log. */
  readonly failureId: string;
  static encode(message: AnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Answer;
}

export interface AnswerInit {
  readonly request?: number | undefined;
  readonly code?: number | undefined;
  readonly body?: Uint8Array | undefined;
  readonly rejected?: RejectedInit | undefined;
  readonly failureId?: string | undefined;
}

export declare class Rejected {
  constructor(init?: RejectedInit);
  readonly type: string;
  readonly reason: string;
  static encode(message: RejectedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Rejected;
}

export interface RejectedInit {
  readonly type?: string | undefined;
  readonly reason?: string | undefined;
}

/** To a gateway: jobs for one of its requests. It is answered by a PushAnswer. */
export declare class JobPush {
  constructor(init?: JobPushInit);
  readonly partition: number;
  readonly epoch: number;
  readonly number: number;
  readonly request: string;
  readonly after: ReadAfter | undefined;
  readonly jobs: readonly PushedJob[];
  static encode(message: JobPushInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobPush;
}

export interface JobPushInit {
  readonly partition?: number | undefined;
  readonly epoch?: number | undefined;
  readonly number?: number | undefined;
  readonly request?: string | undefined;
  readonly after?: ReadAfterInit | undefined;
  readonly jobs?: readonly PushedJobInit[] | undefined;
}

export declare class PushedJob {
  constructor(init?: PushedJobInit);
  readonly job: number;
  readonly activation: number;
  readonly element: number;
  readonly type: string;
  readonly worker: string;
  readonly retries: number;
  readonly deadline: number;
  /** As in envelope.proto. */
  readonly trace: Uint8Array;
  static encode(message: PushedJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): PushedJob;
}

export interface PushedJobInit {
  readonly job?: number | undefined;
  readonly activation?: number | undefined;
  readonly element?: number | undefined;
  readonly type?: string | undefined;
  readonly worker?: string | undefined;
  readonly retries?: number | undefined;
  readonly deadline?: number | undefined;
  readonly trace?: Uint8Array | undefined;
}

export declare class PushAnswer {
  constructor(init?: PushAnswerInit);
  readonly yielded: readonly YieldedJob[];
  static encode(message: PushAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): PushAnswer;
}

export interface PushAnswerInit {
  readonly yielded?: readonly YieldedJobInit[] | undefined;
}

export declare class YieldedJob {
  constructor(init?: YieldedJobInit);
  readonly job: number;
  readonly activation: number;
  /** How many bytes the job alone is, where no message may be as large; else 0. */
  readonly tooLarge: number;
  static encode(message: YieldedJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): YieldedJob;
}

export interface YieldedJobInit {
  readonly job?: number | undefined;
  readonly activation?: number | undefined;
  readonly tooLarge?: number | undefined;
}

/** To all gateways: there are jobs, and nobody was waiting for them. */
export declare class JobsAvailable {
  constructor(init?: JobsAvailableInit);
  readonly type: string;
  readonly partition: number;
  static encode(message: JobsAvailableInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobsAvailable;
}

export interface JobsAvailableInit {
  readonly type?: string | undefined;
  readonly partition?: number | undefined;
}

/** To the leaders of the job area: some of a gateway's groups of job streams as they are now. Other groups stay as they were. */
export declare class JobStreams {
  constructor(init?: JobStreamsInit);
  readonly gateway: string;
  readonly groups: readonly JobStreamGroup[];
  static encode(message: JobStreamsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobStreams;
}

export interface JobStreamsInit {
  readonly gateway?: string | undefined;
  readonly groups?: readonly JobStreamGroupInit[] | undefined;
}

/** The streams of a gateway that want the same. */
export declare class JobStreamGroup {
  constructor(init?: JobStreamGroupInit);
  /** The gateway's id of it. */
  readonly group: string;
  readonly type: string;
  readonly worker: string;
  readonly timeoutMs: number;
  /** For how many more jobs the streams have room together. */
  readonly free: number;
  /** How many streams are open; 0: the last one has closed. */
  readonly streams: number;
  static encode(message: JobStreamGroupInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobStreamGroup;
}

export interface JobStreamGroupInit {
  readonly group?: string | undefined;
  readonly type?: string | undefined;
  readonly worker?: string | undefined;
  readonly timeoutMs?: number | undefined;
  readonly free?: number | undefined;
  readonly streams?: number | undefined;
}

/** To the leader of an instance processor: a query for what jobs need beside a push. Answered by Contexts. */
export declare class Fetch {
  constructor(init?: FetchInit);
  readonly elements: readonly number[];
  readonly names: readonly string[];
  readonly after: ReadAfter | undefined;
  static encode(message: FetchInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Fetch;
}

export interface FetchInit {
  readonly elements?: readonly number[] | undefined;
  readonly names?: readonly string[] | undefined;
  readonly after?: ReadAfterInit | undefined;
}

/** A state that has taken this send of this processor. */
export declare class ReadAfter {
  constructor(init?: ReadAfterInit);
  readonly from: number;
  readonly number: number;
  static encode(message: ReadAfterInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ReadAfter;
}

export interface ReadAfterInit {
  readonly from?: number | undefined;
  readonly number?: number | undefined;
}

export declare class Contexts {
  constructor(init?: ContextsInit);
  /** For the elements in their order; those that did not fit into the message are to be asked for again. */
  readonly items: readonly Context[];
  /** Why there are none: a failure. */
  readonly failure: string;
  static encode(message: ContextsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Contexts;
}

export interface ContextsInit {
  readonly items?: readonly ContextInit[] | undefined;
  readonly failure?: string | undefined;
}

export declare class Context {
  constructor(init?: ContextInit);
  /** 0: it is gone, and all else is empty. */
  readonly element: number;
  readonly elementId: string;
  readonly instance: number;
  readonly processId: string;
  readonly version: number;
  readonly definition: number;
  readonly customHeaders: string;
  readonly variables: readonly Variable[];
  /** How many bytes it has, where that is more than a message may; all else but the element is empty then. */
  readonly tooLarge: number;
  /** The outermost instance that calls its own; its own where none does. */
  readonly root: number;
  readonly tags: readonly string[];
  static encode(message: ContextInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Context;
}

export interface ContextInit {
  readonly element?: number | undefined;
  readonly elementId?: string | undefined;
  readonly instance?: number | undefined;
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly definition?: number | undefined;
  readonly customHeaders?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
  readonly tooLarge?: number | undefined;
  readonly root?: number | undefined;
  readonly tags?: readonly string[] | undefined;
}

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

/** To the leader of a processor: rows of what is alive there, for people. Answered by a ViewAnswer. */
export declare class View {
  constructor(init?: ViewInit);
  /** As in views.ts of libs/protocol, whose types the JSON below has. */
  readonly name: string;
  readonly request: string;
  static encode(message: ViewInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): View;
}

export interface ViewInit {
  readonly name?: string | undefined;
  readonly request?: string | undefined;
}

export declare class ViewAnswer {
  constructor(init?: ViewAnswerInit);
  readonly page: string;
  /** Why there is none: a failure. */
  readonly failure: string;
  static encode(message: ViewAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ViewAnswer;
}

export interface ViewAnswerInit {
  readonly page?: string | undefined;
  readonly failure?: string | undefined;
}

/** To the leader of a processor: progress of its outgoing channels. */
export declare class ChannelProgress {
  constructor(init?: ChannelProgressInit);
  /** Committed by their receiver up to these numbers. */
  readonly committed: readonly Position[];
  /** Their receiver still waits for these. */
  readonly missing: readonly Position[];
  static encode(message: ChannelProgressInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ChannelProgress;
}

export interface ChannelProgressInit {
  readonly committed?: readonly PositionInit[] | undefined;
  readonly missing?: readonly PositionInit[] | undefined;
}

export declare class Position {
  constructor(init?: PositionInit);
  /** The other end of the channel. */
  readonly processor: number;
  readonly number: number;
  static encode(message: PositionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Position;
}

export interface PositionInit {
  readonly processor?: number | undefined;
  readonly number?: number | undefined;
}

/** A leader's heartbeat. */
export declare class Heartbeat {
  constructor(init?: HeartbeatInit);
  readonly epoch: number;
  /** The process that leads. */
  readonly leader: string;
  /** Commands that wait. */
  readonly load: number;
  /** By sending processor: what is committed of its sends. */
  readonly committed: readonly Position[];
  /** It has ended in order: a follower may take over at once. */
  readonly resigned: boolean;
  /** When it was sent, on the leader's monotonic clock: for the age of its own heartbeat. */
  readonly sentAt: number;
  /** The longest that a command has waited for its commit since the heartbeat before. */
  readonly waitMs: number;
  /** How many gateways have sent it commands lately. */
  readonly gateways: number;
  /** Its process has no memory for new work. */
  readonly shortOfMemory: boolean;
  static encode(message: HeartbeatInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Heartbeat;
}

export interface HeartbeatInit {
  readonly epoch?: number | undefined;
  readonly leader?: string | undefined;
  readonly load?: number | undefined;
  readonly committed?: readonly PositionInit[] | undefined;
  readonly resigned?: boolean | undefined;
  readonly sentAt?: number | undefined;
  readonly waitMs?: number | undefined;
  readonly gateways?: number | undefined;
  readonly shortOfMemory?: boolean | undefined;
}

/** Presence of a process of a service. */
export declare class Presence {
  constructor(init?: PresenceInit);
  readonly area: string;
  readonly name: string;
  /** The address of its monitor. */
  readonly host: string;
  readonly port: number;
  readonly partitions: readonly HeldPartition[];
  /** It ends. */
  readonly leaving: boolean;
  static encode(message: PresenceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Presence;
}

export interface PresenceInit {
  readonly area?: string | undefined;
  readonly name?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly partitions?: readonly HeldPartitionInit[] | undefined;
  readonly leaving?: boolean | undefined;
}

export declare class HeldPartition {
  constructor(init?: HeldPartitionInit);
  readonly partition: number;
  /** leader, follower or inactive. */
  readonly role: string;
  readonly healthy: boolean;
  /** Of a leader. */
  readonly epoch: number;
  static encode(message: HeldPartitionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): HeldPartition;
}

export interface HeldPartitionInit {
  readonly partition?: number | undefined;
  readonly role?: string | undefined;
  readonly healthy?: boolean | undefined;
  readonly epoch?: number | undefined;
}
