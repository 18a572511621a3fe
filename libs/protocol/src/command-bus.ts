import type { AreaName } from './areas.ts';
import type { JobStreamGroup } from './job-push.ts';
import type { Answers, Commands, Variable } from './messages.ts';
import type { Rejection } from './rejection.ts';
import type { TraceContext } from './trace-context.ts';
import type { ViewName, ViewPage, ViewRequest, Views } from './views.ts';

/** One area on one partition. */
export interface Address<A extends AreaName = AreaName> {
  readonly area: A;
  readonly partition: number;
}

/** Which answer a client's command gets. */
export interface AnswerOf {
  readonly DeployResources: Answers['DeployResourcesAnswer'];
  readonly DeleteResource: Answers['DeleteResourceAnswer'];
  readonly CreateInstance: Answers['CreateInstanceAnswer'];
  readonly ActivateJobs: Answers['ActivateJobsAnswer'];
  readonly CompleteJob: Answers['CompleteJobAnswer'];
  readonly CreateInstanceWithResult: Answers['CreateInstanceWithResultAnswer'];
  readonly EvaluateDecision: Answers['EvaluateDecisionAnswer'];
  readonly CancelInstance: Answers['CancelInstanceAnswer'];
  readonly SetVariables: Answers['SetVariablesAnswer'];
  readonly AssignUserTask: Answers['AssignUserTaskAnswer'];
  readonly UpdateUserTask: Answers['UpdateUserTaskAnswer'];
  readonly CompleteUserTask: Answers['CompleteUserTaskAnswer'];
  readonly FailJob: Answers['FailJobAnswer'];
  readonly ThrowJobError: Answers['ThrowErrorAnswer'];
  readonly UpdateJobRetries: Answers['UpdateJobRetriesAnswer'];
  readonly UpdateJobTimeout: Answers['UpdateJobTimeoutAnswer'];
  readonly UpdateJob: Answers['UpdateJobAnswer'];
  readonly ResolveIncident: Answers['ResolveIncidentAnswer'];
  readonly PublishMessage: Answers['PublishMessageAnswer'];
  readonly BroadcastSignal: Answers['BroadcastSignalAnswer'];
  readonly EvaluateConditional: Answers['EvaluateConditionalAnswer'];
}

/** The commands that a client can cause in an area. */
export type ClientCommand<A extends AreaName> = keyof Commands[A] & keyof AnswerOf;

/** How a command ended. `failed`: a defect of ours; its text is logged under `failureId`, not sent. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly answer: T }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'failed'; readonly failureId: string }
  /** There is no room for the command. */
  | { readonly kind: 'exhausted'; readonly reason: string }
  /** Nobody has taken the command. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** One activated job on its way to a worker: what the job area knows of it. */
export interface PushedJob {
  /** The counter of the job's key. */
  readonly job: number;
  /** Tells this activation of the job from a later one. */
  readonly activation: number;
  /** The counter of the element instance that it is for, in the instance area of the same partition. */
  readonly element: number;
  readonly type: string;
  readonly worker: string;
  readonly retries: number;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  /** Where it was made, if it was traced. */
  readonly trace?: TraceContext | undefined;
}

/**
 * Jobs for one request of this gateway. It is repeated under the same number until it was answered, so the gateway
 * hands on the first and gives its repetitions the same answer.
 */
export interface JobPush {
  readonly partition: number;
  /** Of the leader that pushes: numbers start anew with each. */
  readonly epoch: number;
  readonly number: number;
  /** As the gateway named it in its ActivateJobs command. */
  readonly request: string;
  /** What the gateway's query for these jobs must not be answered without: pass it on to `fetch`. */
  readonly after: ReadAfter;
  readonly jobs: readonly PushedJob[];
}

/** A query is answered by a state that has taken this send, so it never reads the past. */
export interface ReadAfter {
  readonly from: number;
  readonly number: number;
}

/** The gateway's answer to a push: the jobs that it could not hand on; none when it has handed on all. */
export interface PushAnswer {
  readonly yielded: readonly {
    readonly job: number;
    readonly activation: number;
    /** How many bytes the job alone is, where no message may be as large. */
    readonly tooLarge?: number;
  }[];
}

/** What the instance area knows of an element instance that a job is for. */
export interface JobContext {
  readonly element: number;
  readonly elementId: string;
  /** The counter of the process instance's key. */
  readonly instance: number;
  /** The outermost instance that calls its own; its own where none does. */
  readonly root: number;
  readonly processId: string;
  readonly version: number;
  /** The counter of the definition's key; definitions are keys of partition 1. */
  readonly definition: number;
  /** A JSON object, as ActivatedJob carries it. */
  readonly customHeaders: string;
  /** Of its process instance. */
  readonly tags: readonly string[];
  readonly variables: readonly Variable[];
  /** How many bytes it has, where that is more than can be carried: all else but the element is empty then. */
  readonly tooLarge?: number;
}

/** What the gateway gives to the engine: it is called by the bus. */
export interface JobReceiver {
  /** Jobs for a request. Settles once they are handed on or yielded; must not reject. */
  push(push: JobPush): Promise<PushAnswer>;
  /** There are jobs of this type on this partition, and no poll or stream was waiting for them there. */
  jobsAvailable(type: string, partition: number): void;
}

/** A service's processor of one partition. */
export interface PartitionState {
  readonly partition: number;
  readonly role: 'leader' | 'follower' | 'inactive';
  readonly healthy: boolean;
}

/** What Topology shows: processes that hold partitions. */
export interface Broker {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly partitions: readonly PartitionState[];
}

/** The load of a partition, as its leaders report it several times a second. */
export interface PartitionLoad {
  readonly partition: number;
  /** The longest that a command has waited lately until it was committed, in milliseconds. */
  readonly waitMs: number;
  /** How many gateways have sent it commands lately. */
  readonly gateways: number;
  /** One of its leaders has no memory for new work. */
  readonly shortOfMemory: boolean;
}

/** How a command is handed over. */
export interface SubmitOptions {
  readonly signal: AbortSignal;
  /** When the client stops waiting for the answer, in milliseconds since 1970. Travels with the command. */
  readonly deadline: number;
  /** What the command is part of, if that is traced. Travels with the command. */
  readonly trace?: TraceContext | undefined;
}

/**
 * How the gateway reaches the engine. Adapters: in this process (libs/engine), over NATS (libs/nats).
 * A command is handed over once and never again: its outcome is its acknowledgement.
 */
export interface CommandBus {
  /** How many partitions there are: 1 … partitions. */
  readonly partitions: number;
  /** Hands a command over. Rejects with the signal's reason when that fires first; the command may still be done. */
  submit<A extends AreaName, C extends ClientCommand<A>>(
    to: Address<A>,
    command: C,
    body: Commands[A][C],
    options: SubmitOptions,
  ): Promise<Outcome<AnswerOf[C]>>;
  /**
   * What the jobs of a push need beside what it says: for each element its context, or undefined if it is gone.
   * `names`: the variables wanted; none means all that are visible.
   */
  fetch(
    partition: number,
    elements: readonly number[],
    names: readonly string[],
    after: ReadAfter,
    signal: AbortSignal,
  ): Promise<readonly (JobContext | undefined)[]>;
  /**
   * Some rows of what is alive on a partition, for people to look at: never logged, and committed. Counters in it are of
   * the partition.
   */
  view<V extends ViewName>(
    partition: number,
    view: V,
    request: ViewRequest,
    signal: AbortSignal,
  ): Promise<ViewPage<Views[V]>>;
  /**
   * Sends the state of some groups of job streams to all job leaders; those of other groups stay as they were. May be
   * lost, so each group is to be repeated: a leader forgets one that it has not heard of for 30 s.
   */
  announceStreams(groups: readonly JobStreamGroup[]): void;
  /** Who receives the jobs; once, before the first ActivateJobs. */
  receiveJobs(receiver: JobReceiver): void;
  topology(): Promise<readonly Broker[]>;
  /**
   * Who hears of the load of partitions; once. Nobody tells of it in one process: there the gateway is the only one, and
   * sees it by its answers.
   */
  watchLoad(heard: (load: PartitionLoad) => void): void;
}
