// Made from proto/commands.proto by scripts/generate.ts. Do not edit.
import type { Reader, Writer } from 'protobufjs/minimal.js';

/** A variable: its name and its value as JSON text, exactly as the client wrote it. */
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

export declare class DeployResources {
  constructor(init?: DeployResourcesInit);
  readonly resources: readonly Resource[];
  /** Filled by the area's `prepare` before the command is queued; absent on the wire. */
  readonly compiled: readonly CompiledResource[];
  /** Filled by `prepare` too: why it gave up compiling them. It may depend on the machine, so the rejection is logged. */
  readonly givenUp: string;
  static encode(message: DeployResourcesInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployResources;
}

export interface DeployResourcesInit {
  readonly resources?: readonly ResourceInit[] | undefined;
  readonly compiled?: readonly CompiledResourceInit[] | undefined;
  readonly givenUp?: string | undefined;
}

export declare class Resource {
  constructor(init?: ResourceInit);
  readonly name: string;
  readonly content: Uint8Array;
  static encode(message: ResourceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Resource;
}

export interface ResourceInit {
  readonly name?: string | undefined;
  readonly content?: Uint8Array | undefined;
}

export declare class CompiledResource {
  constructor(init?: CompiledResourceInit);
  readonly name: string;
  readonly content: Uint8Array;
  /** SHA-256 of the content, hexadecimal. */
  readonly checksum: string;
  readonly definitions: readonly CompiledDefinition[];
  static encode(message: CompiledResourceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompiledResource;
}

export interface CompiledResourceInit {
  readonly name?: string | undefined;
  readonly content?: Uint8Array | undefined;
  readonly checksum?: string | undefined;
  readonly definitions?: readonly CompiledDefinitionInit[] | undefined;
}

/** One of what a resource defines: a process, decision requirements, a decision, a form. */
export declare class CompiledDefinition {
  constructor(init?: CompiledDefinitionInit);
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** Empty without one. */
  readonly versionTag: string;
  /** As the compiler of its kind encodes it. */
  readonly model: Uint8Array;
  /** Of a decision: the id of its requirements, which stand before it in the same resource. */
  readonly requirements: string;
  /** Of a process: what starts its instances. */
  readonly starts: readonly NamedStart[];
  static encode(message: CompiledDefinitionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompiledDefinition;
}

export interface CompiledDefinitionInit {
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly versionTag?: string | undefined;
  readonly model?: Uint8Array | undefined;
  readonly requirements?: string | undefined;
  readonly starts?: readonly NamedStartInit[] | undefined;
}

/** A start event for messages or signals with a name. */
export declare class NamedStart {
  constructor(init?: NamedStartInit);
  /** message or signal. */
  readonly type: string;
  readonly name: string;
  static encode(message: NamedStartInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): NamedStart;
}

export interface NamedStartInit {
  readonly type?: string | undefined;
  readonly name?: string | undefined;
}

export declare class DeployResourcesAnswer {
  constructor(init?: DeployResourcesAnswerInit);
  readonly deployment: number;
  readonly definitions: readonly DeployedDefinition[];
  static encode(message: DeployResourcesAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployResourcesAnswer;
}

export interface DeployResourcesAnswerInit {
  readonly deployment?: number | undefined;
  readonly definitions?: readonly DeployedDefinitionInit[] | undefined;
}

export declare class DeployedDefinition {
  constructor(init?: DeployedDefinitionInit);
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly definition: number;
  readonly resourceName: string;
  /** Of a decision: its requirements, by key and id. */
  readonly requirements: number;
  readonly requirementsId: string;
  static encode(message: DeployedDefinitionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployedDefinition;
}

export interface DeployedDefinitionInit {
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: number | undefined;
  readonly definition?: number | undefined;
  readonly resourceName?: string | undefined;
  readonly requirements?: number | undefined;
  readonly requirementsId?: string | undefined;
}

/** Takes a version away, on every partition, unless instances of it run. */
export declare class DeleteResource {
  constructor(init?: DeleteResourceInit);
  readonly definition: number;
  static encode(message: DeleteResourceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeleteResource;
}

export interface DeleteResourceInit {
  readonly definition?: number | undefined;
}

export declare class DeleteResourceAnswer {
  constructor(init?: DeleteResourceAnswerInit);
  /** Instances of it run, so it is still there. */
  readonly running: boolean;
  static encode(message: DeleteResourceAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeleteResourceAnswer;
}

export interface DeleteResourceAnswerInit {
  readonly running?: boolean | undefined;
}

/** What a partition says of a deletion. */
export declare class UninstallVoted {
  constructor(init?: UninstallVotedInit);
  readonly definition: number;
  readonly partition: number;
  /** Instances of it run there: it cannot be deleted. */
  readonly running: boolean;
  static encode(message: UninstallVotedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UninstallVoted;
}

export interface UninstallVotedInit {
  readonly definition?: number | undefined;
  readonly partition?: number | undefined;
  readonly running?: boolean | undefined;
}

/** A definition for a partition. The deployment area sends the key alone; the rest is put in when it leaves. */
export declare class InstallDefinition {
  constructor(init?: InstallDefinitionInit);
  readonly definition: number;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly versionTag: string;
  /** What was deployed together has the same. */
  readonly deployment: number;
  /** Of a decision: the key of its requirements. */
  readonly requirements: number;
  readonly model: Uint8Array;
  static encode(message: InstallDefinitionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): InstallDefinition;
}

export interface InstallDefinitionInit {
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

/** A definition is to be deleted. What no instance runs by is taken away; of a process no more instances start until `Uninstall` or `AbortUninstall` follows. Answered by a vote. */
export declare class PrepareUninstall {
  constructor(init?: PrepareUninstallInit);
  readonly definition: number;
  static encode(message: PrepareUninstallInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): PrepareUninstall;
}

export interface PrepareUninstallInit {
  readonly definition?: number | undefined;
}

export declare class UninstallDefinition {
  constructor(init?: UninstallDefinitionInit);
  readonly definition: number;
  static encode(message: UninstallDefinitionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UninstallDefinition;
}

export interface UninstallDefinitionInit {
  readonly definition?: number | undefined;
}

export declare class AbortUninstall {
  constructor(init?: AbortUninstallInit);
  readonly definition: number;
  static encode(message: AbortUninstallInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): AbortUninstall;
}

export interface AbortUninstallInit {
  readonly definition?: number | undefined;
}

export declare class CreateInstance {
  constructor(init?: CreateInstanceInit);
  /** Empty: by definition key. */
  readonly processId: string;
  /** -1: the latest. */
  readonly version: number;
  readonly definition: number;
  readonly variables: readonly Variable[];
  /** Absent where nothing is asked for. */
  readonly options: CreateOptions | undefined;
  static encode(message: CreateInstanceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateInstance;
}

export interface CreateInstanceInit {
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly definition?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
  readonly options?: CreateOptionsInit | undefined;
}

/** What may be asked for beside the process of a new instance. */
export declare class CreateOptions {
  constructor(init?: CreateOptionsInit);
  /** The ids of the elements that it starts before; none: at its none start event. */
  readonly startElements: readonly string[];
  /** The ids of the elements after which it is terminated. */
  readonly terminateAfter: readonly string[];
  readonly tags: readonly string[];
  static encode(message: CreateOptionsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateOptions;
}

export interface CreateOptionsInit {
  readonly startElements?: readonly string[] | undefined;
  readonly terminateAfter?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

export declare class CreateInstanceAnswer {
  constructor(init?: CreateInstanceAnswerInit);
  readonly instance: number;
  readonly definition: number;
  readonly processId: string;
  readonly version: number;
  static encode(message: CreateInstanceAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateInstanceAnswer;
}

export interface CreateInstanceAnswerInit {
  readonly instance?: number | undefined;
  readonly definition?: number | undefined;
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
}

/** The same, answered when the instance is complete; never if it is cancelled. */
export declare class CreateInstanceWithResult {
  constructor(init?: CreateInstanceWithResultInit);
  readonly processId: string;
  readonly version: number;
  readonly definition: number;
  readonly variables: readonly Variable[];
  /** The variables that are wanted; none means all of the root scope. */
  readonly fetchVariables: readonly string[];
  readonly options: CreateOptions | undefined;
  static encode(message: CreateInstanceWithResultInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateInstanceWithResult;
}

export interface CreateInstanceWithResultInit {
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly definition?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
  readonly fetchVariables?: readonly string[] | undefined;
  readonly options?: CreateOptionsInit | undefined;
}

export declare class CreateInstanceWithResultAnswer {
  constructor(init?: CreateInstanceWithResultAnswerInit);
  readonly instance: number;
  readonly definition: number;
  readonly processId: string;
  readonly version: number;
  readonly variables: readonly Variable[];
  static encode(message: CreateInstanceWithResultAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateInstanceWithResultAnswer;
}

export interface CreateInstanceWithResultAnswerInit {
  readonly instance?: number | undefined;
  readonly definition?: number | undefined;
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class CompleteElement {
  constructor(init?: CompleteElementInit);
  readonly element: number;
  /** The job that is complete, for the texts that its worker reads. */
  readonly job: number;
  readonly variables: readonly Variable[];
  static encode(message: CompleteElementInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompleteElement;
}

export interface CompleteElementInit {
  readonly element?: number | undefined;
  readonly job?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** Goes on with what did not fit into one turn: activates what the parked tokens of an instance lead to. */
export declare class ContinueInstance {
  constructor(init?: ContinueInstanceInit);
  readonly instance: number;
  static encode(message: ContinueInstanceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ContinueInstance;
}

export interface ContinueInstanceInit {
  readonly instance?: number | undefined;
}

/** A command that names this instance failed inside Millrace: the instance takes nothing but a cancel from now on. */
export declare class BanInstance {
  constructor(init?: BanInstanceInit);
  readonly instance: number;
  readonly text: string;
  static encode(message: BanInstanceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BanInstance;
}

export interface BanInstanceInit {
  readonly instance?: number | undefined;
  readonly text?: string | undefined;
}

export declare class CancelInstance {
  constructor(init?: CancelInstanceInit);
  readonly instance: number;
  static encode(message: CancelInstanceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CancelInstance;
}

export interface CancelInstanceInit {
  readonly instance?: number | undefined;
}

export declare class CancelInstanceAnswer {
  constructor(init?: CancelInstanceAnswerInit);
  static encode(message: CancelInstanceAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CancelInstanceAnswer;
}

export interface CancelInstanceAnswerInit {
}

export declare class SetVariables {
  constructor(init?: SetVariablesInit);
  readonly element: number;
  readonly variables: readonly Variable[];
  /** In this very scope; else each in the first scope upwards that has its name. */
  readonly local: boolean;
  static encode(message: SetVariablesInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SetVariables;
}

export interface SetVariablesInit {
  readonly element?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
  readonly local?: boolean | undefined;
}

/** A user task gets an assignee, or none. Its key is that of its element instance. */
export declare class AssignUserTask {
  constructor(init?: AssignUserTaskInit);
  readonly userTask: number;
  /** Empty: none. */
  readonly assignee: string;
  /** Whether it may be assigned to somebody else already. */
  readonly allowOverride: boolean;
  /** What the client calls it. */
  readonly action: string;
  static encode(message: AssignUserTaskInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): AssignUserTask;
}

export interface AssignUserTaskInit {
  readonly userTask?: number | undefined;
  readonly assignee?: string | undefined;
  readonly allowOverride?: boolean | undefined;
  readonly action?: string | undefined;
}

export declare class AssignUserTaskAnswer {
  constructor(init?: AssignUserTaskAnswerInit);
  static encode(message: AssignUserTaskAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): AssignUserTaskAnswer;
}

export interface AssignUserTaskAnswerInit {
}

/** Attributes of a user task change. */
export declare class UpdateUserTask {
  constructor(init?: UpdateUserTaskInit);
  readonly userTask: number;
  /** The names of those that do; an empty value clears. */
  readonly changed: readonly string[];
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly dueDate: string;
  readonly followUpDate: string;
  readonly priority: number;
  readonly action: string;
  static encode(message: UpdateUserTaskInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateUserTask;
}

export interface UpdateUserTaskInit {
  readonly userTask?: number | undefined;
  readonly changed?: readonly string[] | undefined;
  readonly candidateGroups?: readonly string[] | undefined;
  readonly candidateUsers?: readonly string[] | undefined;
  readonly dueDate?: string | undefined;
  readonly followUpDate?: string | undefined;
  readonly priority?: number | undefined;
  readonly action?: string | undefined;
}

export declare class UpdateUserTaskAnswer {
  constructor(init?: UpdateUserTaskAnswerInit);
  static encode(message: UpdateUserTaskAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateUserTaskAnswer;
}

export interface UpdateUserTaskAnswerInit {
}

export declare class CompleteUserTask {
  constructor(init?: CompleteUserTaskInit);
  readonly userTask: number;
  readonly variables: readonly Variable[];
  readonly action: string;
  static encode(message: CompleteUserTaskInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompleteUserTask;
}

export interface CompleteUserTaskInit {
  readonly userTask?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
  readonly action?: string | undefined;
}

export declare class CompleteUserTaskAnswer {
  constructor(init?: CompleteUserTaskAnswerInit);
  static encode(message: CompleteUserTaskAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompleteUserTaskAnswer;
}

export interface CompleteUserTaskAnswerInit {
}

export declare class SetVariablesAnswer {
  constructor(init?: SetVariablesAnswerInit);
  /** The key of the command. */
  readonly key: number;
  static encode(message: SetVariablesAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SetVariablesAnswer;
}

export interface SetVariablesAnswerInit {
  readonly key?: number | undefined;
}

/** A job has variables for its element alone. */
export declare class SetLocalVariables {
  constructor(init?: SetLocalVariablesInit);
  readonly element: number;
  readonly variables: readonly Variable[];
  static encode(message: SetLocalVariablesInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SetLocalVariables;
}

export interface SetLocalVariablesInit {
  readonly element?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** The worker of a job throws an error. */
export declare class ThrowError {
  constructor(init?: ThrowErrorInit);
  readonly element: number;
  /** The job, for the texts that its worker reads. */
  readonly job: number;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly variables: readonly Variable[];
  static encode(message: ThrowErrorInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ThrowError;
}

export interface ThrowErrorInit {
  readonly element?: number | undefined;
  readonly job?: number | undefined;
  readonly errorCode?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class ThrowErrorAnswer {
  constructor(init?: ThrowErrorAnswerInit);
  static encode(message: ThrowErrorAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ThrowErrorAnswer;
}

export interface ThrowErrorAnswerInit {
}

/** What stopped with an incident is tried again. To the area that raised it. */
export declare class RetryAfterIncident {
  constructor(init?: RetryAfterIncidentInit);
  /** The element instance or the job, in its own area. */
  readonly owner: number;
  /** Which of the incidents of the owner it was. */
  readonly incidentNumber: number;
  readonly incident: number;
  static encode(message: RetryAfterIncidentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): RetryAfterIncident;
}

export interface RetryAfterIncidentInit {
  readonly owner?: number | undefined;
  readonly incidentNumber?: number | undefined;
  readonly incident?: number | undefined;
}

/** A message for a subscription of ours. It is answered where the subscription still stands. */
export declare class DeliverMessage {
  constructor(init?: DeliverMessageInit);
  readonly subscription: number;
  readonly message: number;
  readonly variables: readonly Variable[];
  static encode(message: DeliverMessageInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeliverMessage;
}

export interface DeliverMessageInit {
  readonly subscription?: number | undefined;
  readonly message?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** A signal, for all that wait for it on this partition. Nobody answers. */
export declare class DeliverSignal {
  constructor(init?: DeliverSignalInit);
  readonly name: string;
  readonly variables: readonly Variable[];
  static encode(message: DeliverSignalInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeliverSignal;
}

export interface DeliverSignalInit {
  readonly name?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** Goes on with what did not fit into one turn: finds more that wait for a signal. */
export declare class ContinueSignal {
  constructor(init?: ContinueSignalInit);
  readonly signal: number;
  static encode(message: ContinueSignalInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ContinueSignal;
}

export interface ContinueSignalInit {
  readonly signal?: number | undefined;
}

/** One element instance catches a signal: a command of its own, so that a failure of one leaves the others alone. */
export declare class CatchSignal {
  constructor(init?: CatchSignalInit);
  readonly delivery: number;
  static encode(message: CatchSignalInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CatchSignal;
}

export interface CatchSignalInit {
  readonly delivery?: number | undefined;
}

/** A message or signal for a start event of a process, of its newest version. A message is answered by `ConfirmStart`. */
export declare class StartByEvent {
  constructor(init?: StartByEventInit);
  readonly processId: string;
  /** The definition that the start event is known from: it may be on its way to this partition. */
  readonly definition: number;
  /** message or signal, and its name. */
  readonly type: string;
  readonly name: string;
  /** The message; 0 for a signal. */
  readonly message: number;
  /** While the instance lives, no other message with this key starts one of the process; empty: any may. */
  readonly correlationKey: string;
  readonly variables: readonly Variable[];
  static encode(message: StartByEventInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartByEvent;
}

export interface StartByEventInit {
  readonly processId?: string | undefined;
  readonly definition?: number | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly message?: number | undefined;
  readonly correlationKey?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** Goes on with what did not fit into one turn: starts that have waited for a definition. */
export declare class ContinueStarts {
  constructor(init?: ContinueStartsInit);
  readonly definition: number;
  static encode(message: ContinueStartsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ContinueStarts;
}

export interface ContinueStartsInit {
  readonly definition?: number | undefined;
}

/** An instance that an event has started begins at its start event, with what the event brings. A command of its own, so that a failure bans the instance. */
export declare class BeginInstance {
  constructor(init?: BeginInstanceInit);
  readonly instance: number;
  /** The index of the start event. */
  readonly node: number;
  readonly variables: readonly Variable[];
  static encode(message: BeginInstanceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BeginInstance;
}

export interface BeginInstanceInit {
  readonly instance?: number | undefined;
  readonly node?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

/** Evaluates a decision and what it requires. That a decision fails is an answer like another. */
export declare class EvaluateDecision {
  constructor(init?: EvaluateDecisionInit);
  /** Empty: by the key of the decision. */
  readonly decisionId: string;
  readonly decision: number;
  readonly variables: readonly Variable[];
  static encode(message: EvaluateDecisionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateDecision;
}

export interface EvaluateDecisionInit {
  readonly decisionId?: string | undefined;
  readonly decision?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class EvaluateDecisionAnswer {
  constructor(init?: EvaluateDecisionAnswerInit);
  /** The key of the evaluation. */
  readonly evaluation: number;
  readonly decision: number;
  readonly decisionId: string;
  readonly decisionName: string;
  readonly version: number;
  readonly requirements: number;
  readonly requirementsId: string;
  /** JSON text; `null` if a decision failed. */
  readonly output: string;
  /** In the order in which they were made; one that failed is the last. */
  readonly decisions: readonly EvaluatedDecision[];
  /** Empty unless a decision failed. */
  readonly failedDecisionId: string;
  readonly failureMessage: string;
  static encode(message: EvaluateDecisionAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateDecisionAnswer;
}

export interface EvaluateDecisionAnswerInit {
  readonly evaluation?: number | undefined;
  readonly decision?: number | undefined;
  readonly decisionId?: string | undefined;
  readonly decisionName?: string | undefined;
  readonly version?: number | undefined;
  readonly requirements?: number | undefined;
  readonly requirementsId?: string | undefined;
  readonly output?: string | undefined;
  readonly decisions?: readonly EvaluatedDecisionInit[] | undefined;
  readonly failedDecisionId?: string | undefined;
  readonly failureMessage?: string | undefined;
}

export declare class EvaluatedDecision {
  constructor(init?: EvaluatedDecisionInit);
  readonly decision: number;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** As clients know it: DECISION_TABLE, LITERAL_EXPRESSION, ... */
  readonly type: string;
  readonly output: string;
  readonly inputs: readonly EvaluatedValue[];
  readonly matchedRules: readonly MatchedRule[];
  static encode(message: EvaluatedDecisionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluatedDecision;
}

export interface EvaluatedDecisionInit {
  readonly decision?: number | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: number | undefined;
  readonly type?: string | undefined;
  readonly output?: string | undefined;
  readonly inputs?: readonly EvaluatedValueInit[] | undefined;
  readonly matchedRules?: readonly MatchedRuleInit[] | undefined;
}

/** An input or output of a decision table. */
export declare class EvaluatedValue {
  constructor(init?: EvaluatedValueInit);
  readonly id: string;
  readonly name: string;
  /** JSON text. */
  readonly value: string;
  static encode(message: EvaluatedValueInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluatedValue;
}

export interface EvaluatedValueInit {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

export declare class MatchedRule {
  constructor(init?: MatchedRuleInit);
  readonly id: string;
  /** Counted from 1. */
  readonly index: number;
  readonly outputs: readonly EvaluatedValue[];
  static encode(message: MatchedRuleInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MatchedRule;
}

export interface MatchedRuleInit {
  readonly id?: string | undefined;
  readonly index?: number | undefined;
  readonly outputs?: readonly EvaluatedValueInit[] | undefined;
}

/** Starts an instance at each conditional start event whose condition holds and names one of these variables. */
export declare class EvaluateConditional {
  constructor(init?: EvaluateConditionalInit);
  /** Of this definition alone; 0: of the newest version of every process. */
  readonly definition: number;
  readonly variables: readonly Variable[];
  static encode(message: EvaluateConditionalInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateConditional;
}

export interface EvaluateConditionalInit {
  readonly definition?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class EvaluateConditionalAnswer {
  constructor(init?: EvaluateConditionalAnswerInit);
  /** The key of the evaluation. */
  readonly evaluation: number;
  readonly starts: readonly ConditionalStart[];
  static encode(message: EvaluateConditionalAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateConditionalAnswer;
}

export interface EvaluateConditionalAnswerInit {
  readonly evaluation?: number | undefined;
  readonly starts?: readonly ConditionalStartInit[] | undefined;
}

export declare class ConditionalStart {
  constructor(init?: ConditionalStartInit);
  readonly definition: number;
  readonly instance: number;
  static encode(message: ConditionalStartInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ConditionalStart;
}

export interface ConditionalStartInit {
  readonly definition?: number | undefined;
  readonly instance?: number | undefined;
}

export declare class CreateJob {
  constructor(init?: CreateJobInit);
  readonly element: number;
  readonly instance: number;
  readonly type: string;
  readonly retries: number;
  /** What people call the element and its process, for those who read of an incident of the job. */
  readonly elementId: string;
  readonly processId: string;
  static encode(message: CreateJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateJob;
}

export interface CreateJobInit {
  readonly element?: number | undefined;
  readonly instance?: number | undefined;
  readonly type?: string | undefined;
  readonly retries?: number | undefined;
  readonly elementId?: string | undefined;
  readonly processId?: string | undefined;
}

export declare class ActivateJobs {
  constructor(init?: ActivateJobsInit);
  /** The gateway's own name for the request that the jobs are for. */
  readonly request: string;
  readonly type: string;
  readonly worker: string;
  readonly timeoutMs: number;
  readonly maxJobs: number;
  static encode(message: ActivateJobsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ActivateJobs;
}

export interface ActivateJobsInit {
  readonly request?: string | undefined;
  readonly type?: string | undefined;
  readonly worker?: string | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxJobs?: number | undefined;
}

export declare class ActivateJobsAnswer {
  constructor(init?: ActivateJobsAnswerInit);
  /** How many jobs were activated; they come in a push. */
  readonly count: number;
  /** Fewer than asked for, although there are more: the turn had no room for them. */
  readonly more: boolean;
  static encode(message: ActivateJobsAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ActivateJobsAnswer;
}

export interface ActivateJobsAnswerInit {
  readonly count?: number | undefined;
  readonly more?: boolean | undefined;
}

export declare class CompleteJob {
  constructor(init?: CompleteJobInit);
  readonly job: number;
  readonly variables: readonly Variable[];
  static encode(message: CompleteJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompleteJob;
}

export interface CompleteJobInit {
  readonly job?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class CompleteJobAnswer {
  constructor(init?: CompleteJobAnswerInit);
  static encode(message: CompleteJobAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompleteJobAnswer;
}

export interface CompleteJobAnswerInit {
}

export declare class FailJob {
  constructor(init?: FailJobInit);
  readonly job: number;
  readonly retries: number;
  readonly errorMessage: string;
  /** How long it is not activatable, with retries left. */
  readonly backOffMs: number;
  /** For the element of the job alone. */
  readonly variables: readonly Variable[];
  static encode(message: FailJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): FailJob;
}

export interface FailJobInit {
  readonly job?: number | undefined;
  readonly retries?: number | undefined;
  readonly errorMessage?: string | undefined;
  readonly backOffMs?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class FailJobAnswer {
  constructor(init?: FailJobAnswerInit);
  static encode(message: FailJobAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): FailJobAnswer;
}

export interface FailJobAnswerInit {
}

export declare class ThrowJobError {
  constructor(init?: ThrowJobErrorInit);
  readonly job: number;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly variables: readonly Variable[];
  static encode(message: ThrowJobErrorInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ThrowJobError;
}

export interface ThrowJobErrorInit {
  readonly job?: number | undefined;
  readonly errorCode?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class UpdateJobRetries {
  constructor(init?: UpdateJobRetriesInit);
  readonly job: number;
  readonly retries: number;
  static encode(message: UpdateJobRetriesInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobRetries;
}

export interface UpdateJobRetriesInit {
  readonly job?: number | undefined;
  readonly retries?: number | undefined;
}

export declare class UpdateJobRetriesAnswer {
  constructor(init?: UpdateJobRetriesAnswerInit);
  static encode(message: UpdateJobRetriesAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobRetriesAnswer;
}

export interface UpdateJobRetriesAnswerInit {
}

export declare class UpdateJobTimeout {
  constructor(init?: UpdateJobTimeoutInit);
  readonly job: number;
  readonly timeoutMs: number;
  static encode(message: UpdateJobTimeoutInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobTimeout;
}

export interface UpdateJobTimeoutInit {
  readonly job?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

export declare class UpdateJobTimeoutAnswer {
  constructor(init?: UpdateJobTimeoutAnswerInit);
  static encode(message: UpdateJobTimeoutAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobTimeoutAnswer;
}

export interface UpdateJobTimeoutAnswerInit {
}

/** Retries and timeout together: both are changed, or neither. */
export declare class UpdateJob {
  constructor(init?: UpdateJobInit);
  readonly job: number;
  readonly retries: number;
  readonly timeoutMs: number;
  static encode(message: UpdateJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJob;
}

export interface UpdateJobInit {
  readonly job?: number | undefined;
  readonly retries?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

export declare class UpdateJobAnswer {
  constructor(init?: UpdateJobAnswerInit);
  static encode(message: UpdateJobAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobAnswer;
}

export interface UpdateJobAnswerInit {
}

/** The element is over: so is its job, if there still is one. */
export declare class CancelJob {
  constructor(init?: CancelJobInit);
  readonly element: number;
  static encode(message: CancelJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CancelJob;
}

export interface CancelJobInit {
  readonly element?: number | undefined;
}

/** Nobody caught the error of the element's job: it is to be worked on again. */
export declare class ReopenJob {
  constructor(init?: ReopenJobInit);
  readonly element: number;
  static encode(message: ReopenJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ReopenJob;
}

export interface ReopenJobInit {
  readonly element?: number | undefined;
}

/** The gateway could not hand these jobs on: they are activatable again. */
export declare class YieldJobs {
  constructor(init?: YieldJobsInit);
  readonly jobs: readonly Activation[];
  static encode(message: YieldJobsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): YieldJobs;
}

export interface YieldJobsInit {
  readonly jobs?: readonly ActivationInit[] | undefined;
}

/** One activation of a job: a later activation of the same job has a higher number. */
export declare class Activation {
  constructor(init?: ActivationInit);
  readonly job: number;
  readonly activation: number;
  /** Set where the job alone is larger than a message may be: how large, in bytes. */
  readonly tooLarge: number;
  static encode(message: ActivationInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Activation;
}

export interface ActivationInit {
  readonly job?: number | undefined;
  readonly activation?: number | undefined;
  readonly tooLarge?: number | undefined;
}

export declare class PublishMessage {
  constructor(init?: PublishMessageInit);
  readonly name: string;
  readonly correlationKey: string;
  /** How long it is buffered; 0 or less: for those who wait already, or for nobody. */
  readonly timeToLiveMs: number;
  /** Empty: it may be published again. */
  readonly messageId: string;
  readonly variables: readonly Variable[];
  static encode(message: PublishMessageInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): PublishMessage;
}

export interface PublishMessageInit {
  readonly name?: string | undefined;
  readonly correlationKey?: string | undefined;
  readonly timeToLiveMs?: number | undefined;
  readonly messageId?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class PublishMessageAnswer {
  constructor(init?: PublishMessageAnswerInit);
  readonly message: number;
  static encode(message: PublishMessageAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): PublishMessageAnswer;
}

export interface PublishMessageAnswerInit {
  readonly message?: number | undefined;
}

/** An element waits for messages. Their names in its instance area: the partition, and the subscription's own key there. */
export declare class OpenSubscription {
  constructor(init?: OpenSubscriptionInit);
  readonly partition: number;
  readonly subscription: number;
  /** The element instance that waits: the oldest is served first. */
  readonly element: number;
  readonly name: string;
  readonly correlationKey: string;
  /** A message is for one instance of a process only, whatever its version. */
  readonly processId: string;
  /** It takes one message and no more. */
  readonly interrupting: boolean;
  static encode(message: OpenSubscriptionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): OpenSubscription;
}

export interface OpenSubscriptionInit {
  readonly partition?: number | undefined;
  readonly subscription?: number | undefined;
  readonly element?: number | undefined;
  readonly name?: string | undefined;
  readonly correlationKey?: string | undefined;
  readonly processId?: string | undefined;
  readonly interrupting?: boolean | undefined;
}

export declare class CloseSubscription {
  constructor(init?: CloseSubscriptionInit);
  readonly partition: number;
  readonly subscription: number;
  static encode(message: CloseSubscriptionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CloseSubscription;
}

export interface CloseSubscriptionInit {
  readonly partition?: number | undefined;
  readonly subscription?: number | undefined;
}

/** What the instance area did with a message that came to a subscription. */
export declare class ConfirmCorrelation {
  constructor(init?: ConfirmCorrelationInit);
  readonly message: number;
  readonly partition: number;
  readonly subscription: number;
  readonly accepted: boolean;
  static encode(message: ConfirmCorrelationInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ConfirmCorrelation;
}

export interface ConfirmCorrelationInit {
  readonly message?: number | undefined;
  readonly partition?: number | undefined;
  readonly subscription?: number | undefined;
  readonly accepted?: boolean | undefined;
}

/** Goes on with what did not fit into one turn: sends a message to more of those who wait for it. */
export declare class ContinueMessage {
  constructor(init?: ContinueMessageInit);
  readonly message: number;
  static encode(message: ContinueMessageInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ContinueMessage;
}

export interface ContinueMessageInit {
  readonly message?: number | undefined;
}

/** What starts instances of a process from now on, in place of what did. */
export declare class OpenStarts {
  constructor(init?: OpenStartsInit);
  readonly processId: string;
  readonly definition: number;
  readonly starts: readonly NamedStart[];
  static encode(message: OpenStartsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): OpenStarts;
}

export interface OpenStartsInit {
  readonly processId?: string | undefined;
  readonly definition?: number | undefined;
  readonly starts?: readonly NamedStartInit[] | undefined;
}

/** What the instance area did with a message for a start event. */
export declare class ConfirmStart {
  constructor(init?: ConfirmStartInit);
  readonly message: number;
  readonly processId: string;
  readonly definition: number;
  readonly accepted: boolean;
  static encode(message: ConfirmStartInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ConfirmStart;
}

export interface ConfirmStartInit {
  readonly message?: number | undefined;
  readonly processId?: string | undefined;
  readonly definition?: number | undefined;
  readonly accepted?: boolean | undefined;
}

/** An instance that a message with a correlation key has started is over. */
export declare class InstanceEnded {
  constructor(init?: InstanceEndedInit);
  readonly processId: string;
  readonly correlationKey: string;
  static encode(message: InstanceEndedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): InstanceEnded;
}

export interface InstanceEndedInit {
  readonly processId?: string | undefined;
  readonly correlationKey?: string | undefined;
}

/** The next message with the correlation key of an instance that is over may start one. */
export declare class StartNext {
  constructor(init?: StartNextInit);
  readonly processId: string;
  readonly correlationKey: string;
  static encode(message: StartNextInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StartNext;
}

export interface StartNextInit {
  readonly processId?: string | undefined;
  readonly correlationKey?: string | undefined;
}

/** Goes on with what did not fit into one turn: a signal to more partitions and start events. */
export declare class ContinueBroadcast {
  constructor(init?: ContinueBroadcastInit);
  readonly signal: number;
  static encode(message: ContinueBroadcastInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ContinueBroadcast;
}

export interface ContinueBroadcastInit {
  readonly signal?: number | undefined;
}

/** A signal, for everything that waits for it, on every partition. By the partition of its name. */
export declare class BroadcastSignal {
  constructor(init?: BroadcastSignalInit);
  readonly name: string;
  readonly variables: readonly Variable[];
  static encode(message: BroadcastSignalInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BroadcastSignal;
}

export interface BroadcastSignalInit {
  readonly name?: string | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class BroadcastSignalAnswer {
  constructor(init?: BroadcastSignalAnswerInit);
  readonly signal: number;
  static encode(message: BroadcastSignalAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BroadcastSignalAnswer;
}

export interface BroadcastSignalAnswerInit {
  readonly signal?: number | undefined;
}

/** An element instance or job cannot go on. Whoever raised an incident closes it. */
export declare class RaiseIncident {
  constructor(init?: RaiseIncidentInit);
  /** The number of the area that raises it, and what it stops there: an element instance or a job. */
  readonly area: number;
  readonly owner: number;
  /** Distinguishes the incidents of one owner. */
  readonly incidentNumber: number;
  readonly type: string;
  readonly text: string;
  readonly instance: number;
  /** The element instance that it is about. */
  readonly element: number;
  readonly elementId: string;
  readonly processId: string;
  static encode(message: RaiseIncidentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): RaiseIncident;
}

export interface RaiseIncidentInit {
  readonly area?: number | undefined;
  readonly owner?: number | undefined;
  readonly incidentNumber?: number | undefined;
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly instance?: number | undefined;
  readonly element?: number | undefined;
  readonly elementId?: string | undefined;
  readonly processId?: string | undefined;
}

export declare class CloseIncident {
  constructor(init?: CloseIncidentInit);
  readonly area: number;
  readonly owner: number;
  readonly incidentNumber: number;
  static encode(message: CloseIncidentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CloseIncident;
}

export interface CloseIncidentInit {
  readonly area?: number | undefined;
  readonly owner?: number | undefined;
  readonly incidentNumber?: number | undefined;
}

export declare class ResolveIncident {
  constructor(init?: ResolveIncidentInit);
  readonly incident: number;
  static encode(message: ResolveIncidentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ResolveIncident;
}

export interface ResolveIncidentInit {
  readonly incident?: number | undefined;
}

export declare class ResolveIncidentAnswer {
  constructor(init?: ResolveIncidentAnswerInit);
  static encode(message: ResolveIncidentAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ResolveIncidentAnswer;
}

export interface ResolveIncidentAnswerInit {
}
