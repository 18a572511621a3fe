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

export declare class Deploy {
  constructor(init?: DeployInit);
  readonly resources: readonly Resource[];
  /** Filled by the area's `prepare` before the command is queued; absent on the wire. */
  readonly compiled: readonly CompiledResource[];
  static encode(message: DeployInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Deploy;
}

export interface DeployInit {
  readonly resources?: readonly ResourceInit[] | undefined;
  readonly compiled?: readonly CompiledResourceInit[] | undefined;
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
  readonly processes: readonly CompiledProcess[];
  static encode(message: CompiledResourceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompiledResource;
}

export interface CompiledResourceInit {
  readonly name?: string | undefined;
  readonly content?: Uint8Array | undefined;
  readonly checksum?: string | undefined;
  readonly processes?: readonly CompiledProcessInit[] | undefined;
}

export declare class CompiledProcess {
  constructor(init?: CompiledProcessInit);
  readonly processId: string;
  /** An encoded libs/bpmn-model ProcessModel. */
  readonly model: Uint8Array;
  static encode(message: CompiledProcessInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompiledProcess;
}

export interface CompiledProcessInit {
  readonly processId?: string | undefined;
  readonly model?: Uint8Array | undefined;
}

export declare class DeployAnswer {
  constructor(init?: DeployAnswerInit);
  readonly deployment: number;
  readonly processes: readonly DeployedProcess[];
  static encode(message: DeployAnswerInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployAnswer;
}

export interface DeployAnswerInit {
  readonly deployment?: number | undefined;
  readonly processes?: readonly DeployedProcessInit[] | undefined;
}

export declare class DeployedProcess {
  constructor(init?: DeployedProcessInit);
  readonly processId: string;
  readonly version: number;
  readonly definition: number;
  readonly resourceName: string;
  static encode(message: DeployedProcessInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployedProcess;
}

export interface DeployedProcessInit {
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly definition?: number | undefined;
  readonly resourceName?: string | undefined;
}

/** A process definition for a partition. The deployment area sends the key alone; the rest is put in when it leaves. */
export declare class Install {
  constructor(init?: InstallInit);
  readonly definition: number;
  readonly processId: string;
  readonly version: number;
  readonly model: Uint8Array;
  static encode(message: InstallInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Install;
}

export interface InstallInit {
  readonly definition?: number | undefined;
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly model?: Uint8Array | undefined;
}

export declare class CreateInstance {
  constructor(init?: CreateInstanceInit);
  /** Empty: by definition key. */
  readonly processId: string;
  /** -1: the latest. */
  readonly version: number;
  readonly definition: number;
  readonly variables: readonly Variable[];
  static encode(message: CreateInstanceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateInstance;
}

export interface CreateInstanceInit {
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly definition?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
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
export declare class SetAside {
  constructor(init?: SetAsideInit);
  readonly instance: number;
  readonly text: string;
  static encode(message: SetAsideInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SetAside;
}

export interface SetAsideInit {
  readonly instance?: number | undefined;
  readonly text?: string | undefined;
}

export declare class CreateJob {
  constructor(init?: CreateJobInit);
  readonly element: number;
  readonly instance: number;
  readonly type: string;
  readonly retries: number;
  static encode(message: CreateJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateJob;
}

export interface CreateJobInit {
  readonly element?: number | undefined;
  readonly instance?: number | undefined;
  readonly type?: string | undefined;
  readonly retries?: number | undefined;
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
  /** How many jobs were activated; they come in an offer. */
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
  static encode(message: ActivationInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Activation;
}

export interface ActivationInit {
  readonly job?: number | undefined;
  readonly activation?: number | undefined;
}
