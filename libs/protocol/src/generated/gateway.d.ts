// Made from proto/gateway.proto by scripts/generate.ts. Do not edit.
import type { Reader, Writer } from 'protobufjs/minimal.js';

/**
 * A 64-bit integer as two halves. Decoded ones are signed halves; encoding takes either sign.
 * A bigint or a number is not a LongBits: protobufjs would write 0 for a bigint without a word.
 */
export interface LongBits {
  readonly low: number;
  readonly high: number;
  readonly unsigned: boolean;
}

/** Which tenants a worker gets jobs of. */
export declare const TenantFilter: {
  readonly PROVIDED: 0;
  readonly ASSIGNED: 1;
};
export type TenantFilter = 0 | 1;

export declare class StreamActivatedJobsRequest {
  constructor(init?: StreamActivatedJobsRequestInit);
  /** job type as modelled in the task definition */
  readonly type: string;
  /** who works; appears on the jobs */
  readonly worker: string;
  /** how long a job stays with the worker, in ms */
  readonly timeout: LongBits;
  /** names of the variables wanted; none means all that are visible */
  readonly fetchVariable: readonly string[];
  readonly tenantIds: readonly string[];
  readonly tenantFilter: TenantFilter;
  static encode(message: StreamActivatedJobsRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StreamActivatedJobsRequest;
}

export interface StreamActivatedJobsRequestInit {
  readonly type?: string | undefined;
  readonly worker?: string | undefined;
  readonly timeout?: LongBits | undefined;
  readonly fetchVariable?: readonly string[] | undefined;
  readonly tenantIds?: readonly string[] | undefined;
  readonly tenantFilter?: TenantFilter | undefined;
}

export declare class ActivateJobsRequest {
  constructor(init?: ActivateJobsRequestInit);
  /** job type as modelled in the task definition */
  readonly type: string;
  /** who works; appears on the jobs */
  readonly worker: string;
  /** how long a job stays with the worker, in ms; at least 1 */
  readonly timeout: LongBits;
  /** most jobs wanted by this call; at least 1 */
  readonly maxJobsToActivate: number;
  /** names of the variables wanted; none means all that are visible */
  readonly fetchVariable: readonly string[];
  /** how long to wait for a first job, in ms; 0 takes the server's default, a negative number does not wait at all */
  readonly requestTimeout: LongBits;
  readonly tenantIds: readonly string[];
  readonly tenantFilter: TenantFilter;
  static encode(message: ActivateJobsRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ActivateJobsRequest;
}

export interface ActivateJobsRequestInit {
  readonly type?: string | undefined;
  readonly worker?: string | undefined;
  readonly timeout?: LongBits | undefined;
  readonly maxJobsToActivate?: number | undefined;
  readonly fetchVariable?: readonly string[] | undefined;
  readonly requestTimeout?: LongBits | undefined;
  readonly tenantIds?: readonly string[] | undefined;
  readonly tenantFilter?: TenantFilter | undefined;
}

export declare class ActivateJobsResponse {
  constructor(init?: ActivateJobsResponseInit);
  readonly jobs: readonly ActivatedJob[];
  static encode(message: ActivateJobsResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ActivateJobsResponse;
}

export interface ActivateJobsResponseInit {
  readonly jobs?: readonly ActivatedJobInit[] | undefined;
}

export declare class ActivatedJob {
  constructor(init?: ActivatedJobInit);
  readonly key: LongBits;
  readonly type: string;
  readonly processInstanceKey: LongBits;
  readonly bpmnProcessId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: LongBits;
  /** id of the element in the model */
  readonly elementId: string;
  /** this execution of the element; a scope for SetVariables */
  readonly elementInstanceKey: LongBits;
  /** the modelled headers, a JSON object */
  readonly customHeaders: string;
  readonly worker: string;
  /** tries left */
  readonly retries: number;
  /** when the job may go to another worker, in ms since 1970 */
  readonly deadline: LongBits;
  /** the variables asked for, a JSON object */
  readonly variables: string;
  readonly tenantId: string;
  /** only on listener jobs of user tasks */
  readonly userTask: UserTaskProperties | undefined;
  readonly kind: ActivatedJob.JobKind;
  readonly listenerEventType: ActivatedJob.ListenerEventType;
  /** tags of the process instance */
  readonly tags: readonly string[];
  static encode(message: ActivatedJobInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ActivatedJob;
}

export interface ActivatedJobInit {
  readonly key?: LongBits | undefined;
  readonly type?: string | undefined;
  readonly processInstanceKey?: LongBits | undefined;
  readonly bpmnProcessId?: string | undefined;
  readonly processDefinitionVersion?: number | undefined;
  readonly processDefinitionKey?: LongBits | undefined;
  readonly elementId?: string | undefined;
  readonly elementInstanceKey?: LongBits | undefined;
  readonly customHeaders?: string | undefined;
  readonly worker?: string | undefined;
  readonly retries?: number | undefined;
  readonly deadline?: LongBits | undefined;
  readonly variables?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly userTask?: UserTaskPropertiesInit | undefined;
  readonly kind?: ActivatedJob.JobKind | undefined;
  readonly listenerEventType?: ActivatedJob.ListenerEventType | undefined;
  readonly tags?: readonly string[] | undefined;
}

export declare namespace ActivatedJob {
  /** What a job stands for in the model. */
  const JobKind: {
    readonly BPMN_ELEMENT: 0;
    readonly EXECUTION_LISTENER: 1;
    readonly TASK_LISTENER: 2;
    readonly AD_HOC_SUB_PROCESS: 3;
  };
  type JobKind = 0 | 1 | 2 | 3;

  /** The event that a listener job reacts to. */
  const ListenerEventType: {
    readonly ASSIGNING: 0;
    readonly CANCELING: 1;
    readonly COMPLETING: 2;
    readonly CREATING: 3;
    readonly END: 4;
    readonly START: 5;
    readonly UNSPECIFIED: 6;
    readonly UPDATING: 7;
  };
  type ListenerEventType = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export declare class UserTaskProperties {
  constructor(init?: UserTaskPropertiesInit);
  /** what the user did, as named by the caller */
  readonly action: string | undefined;
  readonly assignee: string | undefined;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  /** names of the properties that are about to change */
  readonly changedAttributes: readonly string[];
  /** ISO 8601 date and time */
  readonly dueDate: string | undefined;
  /** ISO 8601 date and time */
  readonly followUpDate: string | undefined;
  readonly formKey: LongBits | undefined;
  /** 0 to 100 */
  readonly priority: number | undefined;
  readonly userTaskKey: LongBits | undefined;
  static encode(message: UserTaskPropertiesInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UserTaskProperties;
}

export interface UserTaskPropertiesInit {
  readonly action?: string | undefined;
  readonly assignee?: string | undefined;
  readonly candidateGroups?: readonly string[] | undefined;
  readonly candidateUsers?: readonly string[] | undefined;
  readonly changedAttributes?: readonly string[] | undefined;
  readonly dueDate?: string | undefined;
  readonly followUpDate?: string | undefined;
  readonly formKey?: LongBits | undefined;
  readonly priority?: number | undefined;
  readonly userTaskKey?: LongBits | undefined;
}

export declare class CompleteJobRequest {
  constructor(init?: CompleteJobRequestInit);
  readonly jobKey: LongBits;
  /** result of the work, a JSON object */
  readonly variables: string;
  /** answer of a listener or ad-hoc sub-process job */
  readonly result: JobResult | undefined;
  static encode(message: CompleteJobRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompleteJobRequest;
}

export interface CompleteJobRequestInit {
  readonly jobKey?: LongBits | undefined;
  readonly variables?: string | undefined;
  readonly result?: JobResultInit | undefined;
}

export declare class CompleteJobResponse {
  constructor(init?: CompleteJobResponseInit);
  static encode(message: CompleteJobResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CompleteJobResponse;
}

export interface CompleteJobResponseInit {
}

export declare class JobResult {
  constructor(init?: JobResultInit);
  /** true turns down what the listener was asked about */
  readonly denied: boolean | undefined;
  /** properties of the user task to be changed */
  readonly corrections: JobResultCorrections | undefined;
  readonly deniedReason: string | undefined;
  /** which kind of job this answers */
  readonly type: string | undefined;
  /** elements of the ad-hoc sub-process to start */
  readonly activateElements: readonly JobResultActivateElement[];
  readonly isCompletionConditionFulfilled: boolean | undefined;
  readonly isCancelRemainingInstances: boolean | undefined;
  static encode(message: JobResultInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobResult;
}

export interface JobResultInit {
  readonly denied?: boolean | undefined;
  readonly corrections?: JobResultCorrectionsInit | undefined;
  readonly deniedReason?: string | undefined;
  readonly type?: string | undefined;
  readonly activateElements?: readonly JobResultActivateElementInit[] | undefined;
  readonly isCompletionConditionFulfilled?: boolean | undefined;
  readonly isCancelRemainingInstances?: boolean | undefined;
}

export declare class JobResultCorrections {
  constructor(init?: JobResultCorrectionsInit);
  readonly assignee: string | undefined;
  readonly dueDate: string | undefined;
  readonly followUpDate: string | undefined;
  readonly candidateUsers: StringList | undefined;
  readonly candidateGroups: StringList | undefined;
  readonly priority: number | undefined;
  static encode(message: JobResultCorrectionsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobResultCorrections;
}

export interface JobResultCorrectionsInit {
  readonly assignee?: string | undefined;
  readonly dueDate?: string | undefined;
  readonly followUpDate?: string | undefined;
  readonly candidateUsers?: StringListInit | undefined;
  readonly candidateGroups?: StringListInit | undefined;
  readonly priority?: number | undefined;
}

export declare class JobResultActivateElement {
  constructor(init?: JobResultActivateElementInit);
  readonly elementId: string;
  /** local to the element, a JSON object */
  readonly variables: string;
  static encode(message: JobResultActivateElementInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobResultActivateElement;
}

export interface JobResultActivateElementInit {
  readonly elementId?: string | undefined;
  readonly variables?: string | undefined;
}

/** A list that can be absent, which is not the same as empty. */
export declare class StringList {
  constructor(init?: StringListInit);
  readonly values: readonly string[];
  static encode(message: StringListInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): StringList;
}

export interface StringListInit {
  readonly values?: readonly string[] | undefined;
}

export declare class FailJobRequest {
  constructor(init?: FailJobRequestInit);
  readonly jobKey: LongBits;
  /** tries left from now on; none left raises an incident */
  readonly retries: number;
  /** why it failed; becomes the incident's text */
  readonly errorMessage: string;
  /** pause before the next try, in ms */
  readonly retryBackOff: LongBits;
  /** local to the element, a JSON object */
  readonly variables: string;
  static encode(message: FailJobRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): FailJobRequest;
}

export interface FailJobRequestInit {
  readonly jobKey?: LongBits | undefined;
  readonly retries?: number | undefined;
  readonly errorMessage?: string | undefined;
  readonly retryBackOff?: LongBits | undefined;
  readonly variables?: string | undefined;
}

export declare class FailJobResponse {
  constructor(init?: FailJobResponseInit);
  static encode(message: FailJobResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): FailJobResponse;
}

export interface FailJobResponseInit {
}

export declare class ThrowErrorRequest {
  constructor(init?: ThrowErrorRequestInit);
  readonly jobKey: LongBits;
  /** compared with the codes of the error events in the model */
  readonly errorCode: string;
  readonly errorMessage: string;
  /** for the event that catches the error, a JSON object */
  readonly variables: string;
  static encode(message: ThrowErrorRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ThrowErrorRequest;
}

export interface ThrowErrorRequestInit {
  readonly jobKey?: LongBits | undefined;
  readonly errorCode?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly variables?: string | undefined;
}

export declare class ThrowErrorResponse {
  constructor(init?: ThrowErrorResponseInit);
  static encode(message: ThrowErrorResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ThrowErrorResponse;
}

export interface ThrowErrorResponseInit {
}

export declare class UpdateJobRetriesRequest {
  constructor(init?: UpdateJobRetriesRequestInit);
  readonly jobKey: LongBits;
  /** at least 1 */
  readonly retries: number;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  static encode(message: UpdateJobRetriesRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobRetriesRequest;
}

export interface UpdateJobRetriesRequestInit {
  readonly jobKey?: LongBits | undefined;
  readonly retries?: number | undefined;
  readonly operationReference?: LongBits | undefined;
}

export declare class UpdateJobRetriesResponse {
  constructor(init?: UpdateJobRetriesResponseInit);
  static encode(message: UpdateJobRetriesResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobRetriesResponse;
}

export interface UpdateJobRetriesResponseInit {
}

export declare class UpdateJobTimeoutRequest {
  constructor(init?: UpdateJobTimeoutRequestInit);
  readonly jobKey: LongBits;
  /** the new deadline, in ms from now */
  readonly timeout: LongBits;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  static encode(message: UpdateJobTimeoutRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobTimeoutRequest;
}

export interface UpdateJobTimeoutRequestInit {
  readonly jobKey?: LongBits | undefined;
  readonly timeout?: LongBits | undefined;
  readonly operationReference?: LongBits | undefined;
}

export declare class UpdateJobTimeoutResponse {
  constructor(init?: UpdateJobTimeoutResponseInit);
  static encode(message: UpdateJobTimeoutResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): UpdateJobTimeoutResponse;
}

export interface UpdateJobTimeoutResponseInit {
}

export declare class CreateProcessInstanceRequest {
  constructor(init?: CreateProcessInstanceRequestInit);
  /** names the definition when no bpmnProcessId is given */
  readonly processDefinitionKey: LongBits;
  readonly bpmnProcessId: string;
  /** version of bpmnProcessId; -1 means the latest */
  readonly version: number;
  /** the instance's first variables, a JSON object */
  readonly variables: string;
  /** where to start instead of at the none start event */
  readonly startInstructions: readonly ProcessInstanceCreationStartInstruction[];
  readonly tenantId: string;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  /** what to do while the instance runs */
  readonly runtimeInstructions: readonly ProcessInstanceCreationRuntimeInstruction[];
  readonly tags: readonly string[];
  /** the caller's own id of the instance */
  readonly businessId: string | undefined;
  static encode(message: CreateProcessInstanceRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateProcessInstanceRequest;
}

export interface CreateProcessInstanceRequestInit {
  readonly processDefinitionKey?: LongBits | undefined;
  readonly bpmnProcessId?: string | undefined;
  readonly version?: number | undefined;
  readonly variables?: string | undefined;
  readonly startInstructions?: readonly ProcessInstanceCreationStartInstructionInit[] | undefined;
  readonly tenantId?: string | undefined;
  readonly operationReference?: LongBits | undefined;
  readonly runtimeInstructions?: readonly ProcessInstanceCreationRuntimeInstructionInit[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly businessId?: string | undefined;
}

export declare class ProcessInstanceCreationStartInstruction {
  constructor(init?: ProcessInstanceCreationStartInstructionInit);
  readonly elementId: string;
  static encode(message: ProcessInstanceCreationStartInstructionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ProcessInstanceCreationStartInstruction;
}

export interface ProcessInstanceCreationStartInstructionInit {
  readonly elementId?: string | undefined;
}

export declare class ProcessInstanceCreationRuntimeInstruction {
  constructor(init?: ProcessInstanceCreationRuntimeInstructionInit);
  readonly terminate: TerminateProcessInstanceInstruction | undefined;
  /** Which of these fields is there. */
  readonly instruction: 'terminate' | undefined;
  static encode(message: ProcessInstanceCreationRuntimeInstructionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ProcessInstanceCreationRuntimeInstruction;
}

export interface ProcessInstanceCreationRuntimeInstructionInit {
  readonly terminate?: TerminateProcessInstanceInstructionInit | undefined;
}

/** Ends the whole instance once an element has completed or was interrupted. */
export declare class TerminateProcessInstanceInstruction {
  constructor(init?: TerminateProcessInstanceInstructionInit);
  readonly afterElementId: string;
  static encode(message: TerminateProcessInstanceInstructionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TerminateProcessInstanceInstruction;
}

export interface TerminateProcessInstanceInstructionInit {
  readonly afterElementId?: string | undefined;
}

export declare class CreateProcessInstanceResponse {
  constructor(init?: CreateProcessInstanceResponseInit);
  readonly processDefinitionKey: LongBits;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processInstanceKey: LongBits;
  readonly tenantId: string;
  readonly tags: readonly string[];
  readonly businessId: string | undefined;
  static encode(message: CreateProcessInstanceResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateProcessInstanceResponse;
}

export interface CreateProcessInstanceResponseInit {
  readonly processDefinitionKey?: LongBits | undefined;
  readonly bpmnProcessId?: string | undefined;
  readonly version?: number | undefined;
  readonly processInstanceKey?: LongBits | undefined;
  readonly tenantId?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly businessId?: string | undefined;
}

export declare class CreateProcessInstanceWithResultRequest {
  constructor(init?: CreateProcessInstanceWithResultRequestInit);
  readonly request: CreateProcessInstanceRequest | undefined;
  /** how long to wait for the end, in ms; 0 takes the server's default */
  readonly requestTimeout: LongBits;
  /** names of the variables wanted; none means all of the instance */
  readonly fetchVariables: readonly string[];
  static encode(message: CreateProcessInstanceWithResultRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateProcessInstanceWithResultRequest;
}

export interface CreateProcessInstanceWithResultRequestInit {
  readonly request?: CreateProcessInstanceRequestInit | undefined;
  readonly requestTimeout?: LongBits | undefined;
  readonly fetchVariables?: readonly string[] | undefined;
}

export declare class CreateProcessInstanceWithResultResponse {
  constructor(init?: CreateProcessInstanceWithResultResponseInit);
  readonly processDefinitionKey: LongBits;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processInstanceKey: LongBits;
  /** the instance's variables at its end, a JSON object */
  readonly variables: string;
  readonly tenantId: string;
  readonly tags: readonly string[];
  readonly businessId: string | undefined;
  static encode(message: CreateProcessInstanceWithResultResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CreateProcessInstanceWithResultResponse;
}

export interface CreateProcessInstanceWithResultResponseInit {
  readonly processDefinitionKey?: LongBits | undefined;
  readonly bpmnProcessId?: string | undefined;
  readonly version?: number | undefined;
  readonly processInstanceKey?: LongBits | undefined;
  readonly variables?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly businessId?: string | undefined;
}

export declare class CancelProcessInstanceRequest {
  constructor(init?: CancelProcessInstanceRequestInit);
  readonly processInstanceKey: LongBits;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  static encode(message: CancelProcessInstanceRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CancelProcessInstanceRequest;
}

export interface CancelProcessInstanceRequestInit {
  readonly processInstanceKey?: LongBits | undefined;
  readonly operationReference?: LongBits | undefined;
}

export declare class CancelProcessInstanceResponse {
  constructor(init?: CancelProcessInstanceResponseInit);
  static encode(message: CancelProcessInstanceResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CancelProcessInstanceResponse;
}

export interface CancelProcessInstanceResponseInit {
}

export declare class SetVariablesRequest {
  constructor(init?: SetVariablesRequestInit);
  /** a process instance, or an element of one */
  readonly elementInstanceKey: LongBits;
  /** a JSON object */
  readonly variables: string;
  /** true sets them on exactly this scope; false changes each where it is visible and puts new ones at the root */
  readonly local: boolean;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  static encode(message: SetVariablesRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SetVariablesRequest;
}

export interface SetVariablesRequestInit {
  readonly elementInstanceKey?: LongBits | undefined;
  readonly variables?: string | undefined;
  readonly local?: boolean | undefined;
  readonly operationReference?: LongBits | undefined;
}

export declare class SetVariablesResponse {
  constructor(init?: SetVariablesResponseInit);
  /** the key of this change */
  readonly key: LongBits;
  static encode(message: SetVariablesResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): SetVariablesResponse;
}

export interface SetVariablesResponseInit {
  readonly key?: LongBits | undefined;
}

export declare class ModifyProcessInstanceRequest {
  constructor(init?: ModifyProcessInstanceRequestInit);
  readonly processInstanceKey: LongBits;
  readonly activateInstructions: readonly ModifyProcessInstanceRequest.ActivateInstruction[];
  readonly terminateInstructions: readonly ModifyProcessInstanceRequest.TerminateInstruction[];
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  readonly moveInstructions: readonly ModifyProcessInstanceRequest.MoveInstruction[];
  static encode(message: ModifyProcessInstanceRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ModifyProcessInstanceRequest;
}

export interface ModifyProcessInstanceRequestInit {
  readonly processInstanceKey?: LongBits | undefined;
  readonly activateInstructions?: readonly ModifyProcessInstanceRequest.ActivateInstructionInit[] | undefined;
  readonly terminateInstructions?: readonly ModifyProcessInstanceRequest.TerminateInstructionInit[] | undefined;
  readonly operationReference?: LongBits | undefined;
  readonly moveInstructions?: readonly ModifyProcessInstanceRequest.MoveInstructionInit[] | undefined;
}

export declare namespace ModifyProcessInstanceRequest {
  /** Starts an element. */
  class ActivateInstruction {
    constructor(init?: ModifyProcessInstanceRequest.ActivateInstructionInit);
    readonly elementId: string;
    /** the scope to start it in, if there is more than one; 0 if there is not */
    readonly ancestorElementInstanceKey: LongBits;
    readonly variableInstructions: readonly ModifyProcessInstanceRequest.VariableInstruction[];
    static encode(message: ModifyProcessInstanceRequest.ActivateInstructionInit, writer?: Writer): Writer;
    static decode(source: Reader | Uint8Array, length?: number): ModifyProcessInstanceRequest.ActivateInstruction;
  }

  interface ActivateInstructionInit {
    readonly elementId?: string | undefined;
    readonly ancestorElementInstanceKey?: LongBits | undefined;
    readonly variableInstructions?: readonly ModifyProcessInstanceRequest.VariableInstructionInit[] | undefined;
  }

  /** Sets variables on a scope that the modification opens. */
  class VariableInstruction {
    constructor(init?: ModifyProcessInstanceRequest.VariableInstructionInit);
    /** a JSON object */
    readonly variables: string;
    /** id of the element whose scope is meant; empty for the process */
    readonly scopeId: string;
    static encode(message: ModifyProcessInstanceRequest.VariableInstructionInit, writer?: Writer): Writer;
    static decode(source: Reader | Uint8Array, length?: number): ModifyProcessInstanceRequest.VariableInstruction;
  }

  interface VariableInstructionInit {
    readonly variables?: string | undefined;
    readonly scopeId?: string | undefined;
  }

  /** Ends one element, or all of an id. */
  class TerminateInstruction {
    constructor(init?: ModifyProcessInstanceRequest.TerminateInstructionInit);
    readonly elementInstanceKey: LongBits;
    readonly elementId: string;
    static encode(message: ModifyProcessInstanceRequest.TerminateInstructionInit, writer?: Writer): Writer;
    static decode(source: Reader | Uint8Array, length?: number): ModifyProcessInstanceRequest.TerminateInstruction;
  }

  interface TerminateInstructionInit {
    readonly elementInstanceKey?: LongBits | undefined;
    readonly elementId?: string | undefined;
  }

  /** Ends elements and starts another in the place of each. */
  class MoveInstruction {
    constructor(init?: ModifyProcessInstanceRequest.MoveInstructionInit);
    readonly sourceElementInstanceKey: LongBits;
    readonly sourceElementId: string;
    readonly targetElementId: string;
    readonly variableInstructions: readonly ModifyProcessInstanceRequest.VariableInstruction[];
    /** the scope to start the target in; 0 if not given */
    readonly ancestorElementInstanceKey: LongBits;
    /** true looks for the scope among the parents of the source */
    readonly inferAncestorScopeFromSourceHierarchy: boolean;
    /** true takes the source's own parent as the scope */
    readonly useSourceParentKeyAsAncestorScopeKey: boolean;
    static encode(message: ModifyProcessInstanceRequest.MoveInstructionInit, writer?: Writer): Writer;
    static decode(source: Reader | Uint8Array, length?: number): ModifyProcessInstanceRequest.MoveInstruction;
  }

  interface MoveInstructionInit {
    readonly sourceElementInstanceKey?: LongBits | undefined;
    readonly sourceElementId?: string | undefined;
    readonly targetElementId?: string | undefined;
    readonly variableInstructions?: readonly ModifyProcessInstanceRequest.VariableInstructionInit[] | undefined;
    readonly ancestorElementInstanceKey?: LongBits | undefined;
    readonly inferAncestorScopeFromSourceHierarchy?: boolean | undefined;
    readonly useSourceParentKeyAsAncestorScopeKey?: boolean | undefined;
  }
}

export declare class ModifyProcessInstanceResponse {
  constructor(init?: ModifyProcessInstanceResponseInit);
  static encode(message: ModifyProcessInstanceResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ModifyProcessInstanceResponse;
}

export interface ModifyProcessInstanceResponseInit {
}

export declare class MigrateProcessInstanceRequest {
  constructor(init?: MigrateProcessInstanceRequestInit);
  readonly processInstanceKey: LongBits;
  readonly migrationPlan: MigrateProcessInstanceRequest.MigrationPlan | undefined;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  static encode(message: MigrateProcessInstanceRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MigrateProcessInstanceRequest;
}

export interface MigrateProcessInstanceRequestInit {
  readonly processInstanceKey?: LongBits | undefined;
  readonly migrationPlan?: MigrateProcessInstanceRequest.MigrationPlanInit | undefined;
  readonly operationReference?: LongBits | undefined;
}

export declare namespace MigrateProcessInstanceRequest {
  class MigrationPlan {
    constructor(init?: MigrateProcessInstanceRequest.MigrationPlanInit);
    readonly targetProcessDefinitionKey: LongBits;
    readonly mappingInstructions: readonly MigrateProcessInstanceRequest.MappingInstruction[];
    static encode(message: MigrateProcessInstanceRequest.MigrationPlanInit, writer?: Writer): Writer;
    static decode(source: Reader | Uint8Array, length?: number): MigrateProcessInstanceRequest.MigrationPlan;
  }

  interface MigrationPlanInit {
    readonly targetProcessDefinitionKey?: LongBits | undefined;
    readonly mappingInstructions?: readonly MigrateProcessInstanceRequest.MappingInstructionInit[] | undefined;
  }

  /** Says which element of the target an active element becomes. */
  class MappingInstruction {
    constructor(init?: MigrateProcessInstanceRequest.MappingInstructionInit);
    readonly sourceElementId: string;
    readonly targetElementId: string;
    static encode(message: MigrateProcessInstanceRequest.MappingInstructionInit, writer?: Writer): Writer;
    static decode(source: Reader | Uint8Array, length?: number): MigrateProcessInstanceRequest.MappingInstruction;
  }

  interface MappingInstructionInit {
    readonly sourceElementId?: string | undefined;
    readonly targetElementId?: string | undefined;
  }
}

export declare class MigrateProcessInstanceResponse {
  constructor(init?: MigrateProcessInstanceResponseInit);
  static encode(message: MigrateProcessInstanceResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MigrateProcessInstanceResponse;
}

export interface MigrateProcessInstanceResponseInit {
}

export declare class EvaluateConditionalRequest {
  constructor(init?: EvaluateConditionalRequestInit);
  readonly tenantId: string;
  /** limits the evaluation to one definition */
  readonly processDefinitionKey: LongBits | undefined;
  /** what the conditions see, a JSON object */
  readonly variables: string;
  static encode(message: EvaluateConditionalRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateConditionalRequest;
}

export interface EvaluateConditionalRequestInit {
  readonly tenantId?: string | undefined;
  readonly processDefinitionKey?: LongBits | undefined;
  readonly variables?: string | undefined;
}

export declare class ProcessInstanceReference {
  constructor(init?: ProcessInstanceReferenceInit);
  readonly processDefinitionKey: LongBits;
  readonly processInstanceKey: LongBits;
  static encode(message: ProcessInstanceReferenceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ProcessInstanceReference;
}

export interface ProcessInstanceReferenceInit {
  readonly processDefinitionKey?: LongBits | undefined;
  readonly processInstanceKey?: LongBits | undefined;
}

export declare class EvaluateConditionalResponse {
  constructor(init?: EvaluateConditionalResponseInit);
  /** the instances that were started */
  readonly processInstances: readonly ProcessInstanceReference[];
  readonly conditionalEvaluationKey: LongBits;
  readonly tenantId: string;
  static encode(message: EvaluateConditionalResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateConditionalResponse;
}

export interface EvaluateConditionalResponseInit {
  readonly processInstances?: readonly ProcessInstanceReferenceInit[] | undefined;
  readonly conditionalEvaluationKey?: LongBits | undefined;
  readonly tenantId?: string | undefined;
}

export declare class DeployProcessRequest {
  constructor(init?: DeployProcessRequestInit);
  readonly processes: readonly ProcessRequestObject[];
  static encode(message: DeployProcessRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployProcessRequest;
}

export interface DeployProcessRequestInit {
  readonly processes?: readonly ProcessRequestObjectInit[] | undefined;
}

export declare class ProcessRequestObject {
  constructor(init?: ProcessRequestObjectInit);
  /** name of the file, with its ending */
  readonly name: string;
  /** the BPMN file */
  readonly definition: Uint8Array;
  /** The BPMN file of callers written after an older document, which numbers it so and has an enum in 2. A value of another wire type in 2 is not read. The one that is there is taken. */
  readonly documentDefinition: Uint8Array;
  static encode(message: ProcessRequestObjectInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ProcessRequestObject;
}

export interface ProcessRequestObjectInit {
  readonly name?: string | undefined;
  readonly definition?: Uint8Array | undefined;
  readonly documentDefinition?: Uint8Array | undefined;
}

export declare class DeployProcessResponse {
  constructor(init?: DeployProcessResponseInit);
  /** the key of this deployment */
  readonly key: LongBits;
  readonly processes: readonly ProcessMetadata[];
  static encode(message: DeployProcessResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployProcessResponse;
}

export interface DeployProcessResponseInit {
  readonly key?: LongBits | undefined;
  readonly processes?: readonly ProcessMetadataInit[] | undefined;
}

export declare class DeployResourceRequest {
  constructor(init?: DeployResourceRequestInit);
  readonly resources: readonly Resource[];
  readonly tenantId: string;
  static encode(message: DeployResourceRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployResourceRequest;
}

export interface DeployResourceRequestInit {
  readonly resources?: readonly ResourceInit[] | undefined;
  readonly tenantId?: string | undefined;
}

export declare class Resource {
  constructor(init?: ResourceInit);
  /** name of the file; its ending tells what it is */
  readonly name: string;
  readonly content: Uint8Array;
  static encode(message: ResourceInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Resource;
}

export interface ResourceInit {
  readonly name?: string | undefined;
  readonly content?: Uint8Array | undefined;
}

export declare class DeployResourceResponse {
  constructor(init?: DeployResourceResponseInit);
  /** the key of this deployment */
  readonly key: LongBits;
  readonly deployments: readonly Deployment[];
  readonly tenantId: string;
  static encode(message: DeployResourceResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeployResourceResponse;
}

export interface DeployResourceResponseInit {
  readonly key?: LongBits | undefined;
  readonly deployments?: readonly DeploymentInit[] | undefined;
  readonly tenantId?: string | undefined;
}

export declare class Deployment {
  constructor(init?: DeploymentInit);
  readonly process: ProcessMetadata | undefined;
  readonly decision: DecisionMetadata | undefined;
  readonly decisionRequirements: DecisionRequirementsMetadata | undefined;
  readonly form: FormMetadata | undefined;
  /** Which of these fields is there. */
  readonly Metadata: 'process' | 'decision' | 'decisionRequirements' | 'form' | undefined;
  static encode(message: DeploymentInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Deployment;
}

export interface DeploymentInit {
  readonly process?: ProcessMetadataInit | undefined;
  readonly decision?: DecisionMetadataInit | undefined;
  readonly decisionRequirements?: DecisionRequirementsMetadataInit | undefined;
  readonly form?: FormMetadataInit | undefined;
}

export declare class ProcessMetadata {
  constructor(init?: ProcessMetadataInit);
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: LongBits;
  /** name of the file it came from */
  readonly resourceName: string;
  readonly tenantId: string;
  static encode(message: ProcessMetadataInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ProcessMetadata;
}

export interface ProcessMetadataInit {
  readonly bpmnProcessId?: string | undefined;
  readonly version?: number | undefined;
  readonly processDefinitionKey?: LongBits | undefined;
  readonly resourceName?: string | undefined;
  readonly tenantId?: string | undefined;
}

export declare class DecisionMetadata {
  constructor(init?: DecisionMetadataInit);
  readonly dmnDecisionId: string;
  readonly dmnDecisionName: string;
  readonly version: number;
  readonly decisionKey: LongBits;
  readonly dmnDecisionRequirementsId: string;
  readonly decisionRequirementsKey: LongBits;
  readonly tenantId: string;
  static encode(message: DecisionMetadataInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DecisionMetadata;
}

export interface DecisionMetadataInit {
  readonly dmnDecisionId?: string | undefined;
  readonly dmnDecisionName?: string | undefined;
  readonly version?: number | undefined;
  readonly decisionKey?: LongBits | undefined;
  readonly dmnDecisionRequirementsId?: string | undefined;
  readonly decisionRequirementsKey?: LongBits | undefined;
  readonly tenantId?: string | undefined;
}

export declare class DecisionRequirementsMetadata {
  constructor(init?: DecisionRequirementsMetadataInit);
  readonly dmnDecisionRequirementsId: string;
  readonly dmnDecisionRequirementsName: string;
  readonly version: number;
  readonly decisionRequirementsKey: LongBits;
  /** name of the file it came from */
  readonly resourceName: string;
  readonly tenantId: string;
  static encode(message: DecisionRequirementsMetadataInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DecisionRequirementsMetadata;
}

export interface DecisionRequirementsMetadataInit {
  readonly dmnDecisionRequirementsId?: string | undefined;
  readonly dmnDecisionRequirementsName?: string | undefined;
  readonly version?: number | undefined;
  readonly decisionRequirementsKey?: LongBits | undefined;
  readonly resourceName?: string | undefined;
  readonly tenantId?: string | undefined;
}

export declare class FormMetadata {
  constructor(init?: FormMetadataInit);
  readonly formId: string;
  readonly version: number;
  readonly formKey: LongBits;
  /** name of the file it came from */
  readonly resourceName: string;
  readonly tenantId: string;
  static encode(message: FormMetadataInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): FormMetadata;
}

export interface FormMetadataInit {
  readonly formId?: string | undefined;
  readonly version?: number | undefined;
  readonly formKey?: LongBits | undefined;
  readonly resourceName?: string | undefined;
  readonly tenantId?: string | undefined;
}

export declare class DeleteResourceRequest {
  constructor(init?: DeleteResourceRequestInit);
  /** key of a process definition, decision requirements or form */
  readonly resourceKey: LongBits;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  /** true also removes what finished instances left behind */
  readonly deleteHistory: boolean | undefined;
  static encode(message: DeleteResourceRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeleteResourceRequest;
}

export interface DeleteResourceRequestInit {
  readonly resourceKey?: LongBits | undefined;
  readonly operationReference?: LongBits | undefined;
  readonly deleteHistory?: boolean | undefined;
}

export declare class DeleteResourceResponse {
  constructor(init?: DeleteResourceResponseInit);
  /** decimal, unlike in the request */
  readonly resourceKey: string;
  /** the removal of the history, if asked for */
  readonly batchOperation: BatchOperationCreatedResult | undefined;
  static encode(message: DeleteResourceResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DeleteResourceResponse;
}

export interface DeleteResourceResponseInit {
  readonly resourceKey?: string | undefined;
  readonly batchOperation?: BatchOperationCreatedResultInit | undefined;
}

export declare class BatchOperationCreatedResult {
  constructor(init?: BatchOperationCreatedResultInit);
  /** decimal */
  readonly batchOperationKey: string;
  readonly batchOperationType: BatchOperationCreatedResult.BatchOperationTypeEnum;
  static encode(message: BatchOperationCreatedResultInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BatchOperationCreatedResult;
}

export interface BatchOperationCreatedResultInit {
  readonly batchOperationKey?: string | undefined;
  readonly batchOperationType?: BatchOperationCreatedResult.BatchOperationTypeEnum | undefined;
}

export declare namespace BatchOperationCreatedResult {
  const BatchOperationTypeEnum: {
    readonly ADD_VARIABLE: 0;
    readonly CANCEL_PROCESS_INSTANCE: 1;
    readonly DELETE_DECISION_DEFINITION: 2;
    readonly DELETE_PROCESS_DEFINITION: 3;
    readonly DELETE_PROCESS_INSTANCE: 4;
    readonly MIGRATE_PROCESS_INSTANCE: 5;
    readonly MODIFY_PROCESS_INSTANCE: 6;
    readonly RESOLVE_INCIDENT: 7;
    readonly UPDATE_VARIABLE: 8;
    readonly DELETE_DECISION_INSTANCE: 9;
  };
  type BatchOperationTypeEnum = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}

export declare class EvaluateDecisionRequest {
  constructor(init?: EvaluateDecisionRequestInit);
  /** names the decision when no decisionId is given */
  readonly decisionKey: LongBits;
  /** names the latest version of a decision */
  readonly decisionId: string;
  /** what the decision sees, a JSON object */
  readonly variables: string;
  readonly tenantId: string;
  static encode(message: EvaluateDecisionRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateDecisionRequest;
}

export interface EvaluateDecisionRequestInit {
  readonly decisionKey?: LongBits | undefined;
  readonly decisionId?: string | undefined;
  readonly variables?: string | undefined;
  readonly tenantId?: string | undefined;
}

export declare class EvaluateDecisionResponse {
  constructor(init?: EvaluateDecisionResponseInit);
  readonly decisionKey: LongBits;
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionVersion: number;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: LongBits;
  /** the result, JSON */
  readonly decisionOutput: string;
  /** this decision and those that it needed */
  readonly evaluatedDecisions: readonly EvaluatedDecision[];
  /** the decision that could not be evaluated, if one could not */
  readonly failedDecisionId: string;
  readonly failureMessage: string;
  readonly tenantId: string;
  readonly decisionInstanceKey: LongBits;
  readonly decisionEvaluationKey: LongBits;
  static encode(message: EvaluateDecisionResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluateDecisionResponse;
}

export interface EvaluateDecisionResponseInit {
  readonly decisionKey?: LongBits | undefined;
  readonly decisionId?: string | undefined;
  readonly decisionName?: string | undefined;
  readonly decisionVersion?: number | undefined;
  readonly decisionRequirementsId?: string | undefined;
  readonly decisionRequirementsKey?: LongBits | undefined;
  readonly decisionOutput?: string | undefined;
  readonly evaluatedDecisions?: readonly EvaluatedDecisionInit[] | undefined;
  readonly failedDecisionId?: string | undefined;
  readonly failureMessage?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly decisionInstanceKey?: LongBits | undefined;
  readonly decisionEvaluationKey?: LongBits | undefined;
}

export declare class EvaluatedDecision {
  constructor(init?: EvaluatedDecisionInit);
  readonly decisionKey: LongBits;
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionVersion: number;
  readonly decisionType: string;
  /** JSON */
  readonly decisionOutput: string;
  readonly matchedRules: readonly MatchedDecisionRule[];
  readonly evaluatedInputs: readonly EvaluatedDecisionInput[];
  readonly tenantId: string;
  readonly decisionEvaluationInstanceKey: string;
  static encode(message: EvaluatedDecisionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluatedDecision;
}

export interface EvaluatedDecisionInit {
  readonly decisionKey?: LongBits | undefined;
  readonly decisionId?: string | undefined;
  readonly decisionName?: string | undefined;
  readonly decisionVersion?: number | undefined;
  readonly decisionType?: string | undefined;
  readonly decisionOutput?: string | undefined;
  readonly matchedRules?: readonly MatchedDecisionRuleInit[] | undefined;
  readonly evaluatedInputs?: readonly EvaluatedDecisionInputInit[] | undefined;
  readonly tenantId?: string | undefined;
  readonly decisionEvaluationInstanceKey?: string | undefined;
}

export declare class EvaluatedDecisionInput {
  constructor(init?: EvaluatedDecisionInputInit);
  readonly inputId: string;
  readonly inputName: string;
  /** JSON */
  readonly inputValue: string;
  static encode(message: EvaluatedDecisionInputInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluatedDecisionInput;
}

export interface EvaluatedDecisionInputInit {
  readonly inputId?: string | undefined;
  readonly inputName?: string | undefined;
  readonly inputValue?: string | undefined;
}

export declare class EvaluatedDecisionOutput {
  constructor(init?: EvaluatedDecisionOutputInit);
  readonly outputId: string;
  readonly outputName: string;
  /** JSON */
  readonly outputValue: string;
  static encode(message: EvaluatedDecisionOutputInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): EvaluatedDecisionOutput;
}

export interface EvaluatedDecisionOutputInit {
  readonly outputId?: string | undefined;
  readonly outputName?: string | undefined;
  readonly outputValue?: string | undefined;
}

export declare class MatchedDecisionRule {
  constructor(init?: MatchedDecisionRuleInit);
  readonly ruleId: string;
  /** 1 is the first rule of the table */
  readonly ruleIndex: number;
  readonly evaluatedOutputs: readonly EvaluatedDecisionOutput[];
  static encode(message: MatchedDecisionRuleInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): MatchedDecisionRule;
}

export interface MatchedDecisionRuleInit {
  readonly ruleId?: string | undefined;
  readonly ruleIndex?: number | undefined;
  readonly evaluatedOutputs?: readonly EvaluatedDecisionOutputInit[] | undefined;
}

export declare class PublishMessageRequest {
  constructor(init?: PublishMessageRequestInit);
  readonly name: string;
  /** what the waiting side is found by */
  readonly correlationKey: string;
  /** how long the message is kept for somebody to wait for it, in ms */
  readonly timeToLive: LongBits;
  /** makes a second publish with the same id fail while the first is kept; empty for no such check */
  readonly messageId: string;
  /** a JSON object */
  readonly variables: string;
  readonly tenantId: string;
  static encode(message: PublishMessageRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): PublishMessageRequest;
}

export interface PublishMessageRequestInit {
  readonly name?: string | undefined;
  readonly correlationKey?: string | undefined;
  readonly timeToLive?: LongBits | undefined;
  readonly messageId?: string | undefined;
  readonly variables?: string | undefined;
  readonly tenantId?: string | undefined;
}

export declare class PublishMessageResponse {
  constructor(init?: PublishMessageResponseInit);
  /** the key of the message */
  readonly key: LongBits;
  readonly tenantId: string;
  static encode(message: PublishMessageResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): PublishMessageResponse;
}

export interface PublishMessageResponseInit {
  readonly key?: LongBits | undefined;
  readonly tenantId?: string | undefined;
}

export declare class BroadcastSignalRequest {
  constructor(init?: BroadcastSignalRequestInit);
  readonly signalName: string;
  /** a JSON object */
  readonly variables: string;
  readonly tenantId: string;
  static encode(message: BroadcastSignalRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BroadcastSignalRequest;
}

export interface BroadcastSignalRequestInit {
  readonly signalName?: string | undefined;
  readonly variables?: string | undefined;
  readonly tenantId?: string | undefined;
}

export declare class BroadcastSignalResponse {
  constructor(init?: BroadcastSignalResponseInit);
  /** the key of the signal */
  readonly key: LongBits;
  readonly tenantId: string;
  static encode(message: BroadcastSignalResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BroadcastSignalResponse;
}

export interface BroadcastSignalResponseInit {
  readonly key?: LongBits | undefined;
  readonly tenantId?: string | undefined;
}

export declare class ResolveIncidentRequest {
  constructor(init?: ResolveIncidentRequestInit);
  readonly incidentKey: LongBits;
  /** the caller's own number for this request */
  readonly operationReference: LongBits | undefined;
  static encode(message: ResolveIncidentRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ResolveIncidentRequest;
}

export interface ResolveIncidentRequestInit {
  readonly incidentKey?: LongBits | undefined;
  readonly operationReference?: LongBits | undefined;
}

export declare class ResolveIncidentResponse {
  constructor(init?: ResolveIncidentResponseInit);
  static encode(message: ResolveIncidentResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ResolveIncidentResponse;
}

export interface ResolveIncidentResponseInit {
}

export declare class TopologyRequest {
  constructor(init?: TopologyRequestInit);
  static encode(message: TopologyRequestInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TopologyRequest;
}

export interface TopologyRequestInit {
}

export declare class TopologyResponse {
  constructor(init?: TopologyResponseInit);
  readonly brokers: readonly BrokerInfo[];
  readonly clusterSize: number;
  readonly partitionsCount: number;
  /** how many members hold each partition */
  readonly replicationFactor: number;
  readonly gatewayVersion: string;
  readonly clusterId: string;
  static encode(message: TopologyResponseInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TopologyResponse;
}

export interface TopologyResponseInit {
  readonly brokers?: readonly BrokerInfoInit[] | undefined;
  readonly clusterSize?: number | undefined;
  readonly partitionsCount?: number | undefined;
  readonly replicationFactor?: number | undefined;
  readonly gatewayVersion?: string | undefined;
  readonly clusterId?: string | undefined;
}

export declare class BrokerInfo {
  constructor(init?: BrokerInfoInit);
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly partitions: readonly Partition[];
  readonly version: string;
  static encode(message: BrokerInfoInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): BrokerInfo;
}

export interface BrokerInfoInit {
  readonly nodeId?: number | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly partitions?: readonly PartitionInit[] | undefined;
  readonly version?: string | undefined;
}

export declare class Partition {
  constructor(init?: PartitionInit);
  readonly partitionId: number;
  readonly role: Partition.PartitionBrokerRole;
  readonly health: Partition.PartitionBrokerHealth;
  static encode(message: PartitionInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Partition;
}

export interface PartitionInit {
  readonly partitionId?: number | undefined;
  readonly role?: Partition.PartitionBrokerRole | undefined;
  readonly health?: Partition.PartitionBrokerHealth | undefined;
}

export declare namespace Partition {
  const PartitionBrokerRole: {
    readonly LEADER: 0;
    readonly FOLLOWER: 1;
    readonly INACTIVE: 2;
  };
  type PartitionBrokerRole = 0 | 1 | 2;

  const PartitionBrokerHealth: {
    readonly HEALTHY: 0;
    readonly UNHEALTHY: 1;
    readonly DEAD: 2;
  };
  type PartitionBrokerHealth = 0 | 1 | 2;
}

/** The RPCs of Gateway with their codecs. */
export declare const Gateway: {
  readonly ActivateJobs: { readonly request: typeof ActivateJobsRequest; readonly response: typeof ActivateJobsResponse; readonly requestStream: false; readonly responseStream: true };
  readonly StreamActivatedJobs: { readonly request: typeof StreamActivatedJobsRequest; readonly response: typeof ActivatedJob; readonly requestStream: false; readonly responseStream: true };
  readonly CancelProcessInstance: { readonly request: typeof CancelProcessInstanceRequest; readonly response: typeof CancelProcessInstanceResponse; readonly requestStream: false; readonly responseStream: false };
  readonly CompleteJob: { readonly request: typeof CompleteJobRequest; readonly response: typeof CompleteJobResponse; readonly requestStream: false; readonly responseStream: false };
  readonly CreateProcessInstance: { readonly request: typeof CreateProcessInstanceRequest; readonly response: typeof CreateProcessInstanceResponse; readonly requestStream: false; readonly responseStream: false };
  readonly CreateProcessInstanceWithResult: { readonly request: typeof CreateProcessInstanceWithResultRequest; readonly response: typeof CreateProcessInstanceWithResultResponse; readonly requestStream: false; readonly responseStream: false };
  readonly EvaluateConditional: { readonly request: typeof EvaluateConditionalRequest; readonly response: typeof EvaluateConditionalResponse; readonly requestStream: false; readonly responseStream: false };
  readonly EvaluateDecision: { readonly request: typeof EvaluateDecisionRequest; readonly response: typeof EvaluateDecisionResponse; readonly requestStream: false; readonly responseStream: false };
  readonly DeployProcess: { readonly request: typeof DeployProcessRequest; readonly response: typeof DeployProcessResponse; readonly requestStream: false; readonly responseStream: false };
  readonly DeployResource: { readonly request: typeof DeployResourceRequest; readonly response: typeof DeployResourceResponse; readonly requestStream: false; readonly responseStream: false };
  readonly FailJob: { readonly request: typeof FailJobRequest; readonly response: typeof FailJobResponse; readonly requestStream: false; readonly responseStream: false };
  readonly ThrowError: { readonly request: typeof ThrowErrorRequest; readonly response: typeof ThrowErrorResponse; readonly requestStream: false; readonly responseStream: false };
  readonly PublishMessage: { readonly request: typeof PublishMessageRequest; readonly response: typeof PublishMessageResponse; readonly requestStream: false; readonly responseStream: false };
  readonly ResolveIncident: { readonly request: typeof ResolveIncidentRequest; readonly response: typeof ResolveIncidentResponse; readonly requestStream: false; readonly responseStream: false };
  readonly SetVariables: { readonly request: typeof SetVariablesRequest; readonly response: typeof SetVariablesResponse; readonly requestStream: false; readonly responseStream: false };
  readonly Topology: { readonly request: typeof TopologyRequest; readonly response: typeof TopologyResponse; readonly requestStream: false; readonly responseStream: false };
  readonly UpdateJobRetries: { readonly request: typeof UpdateJobRetriesRequest; readonly response: typeof UpdateJobRetriesResponse; readonly requestStream: false; readonly responseStream: false };
  readonly UpdateJobTimeout: { readonly request: typeof UpdateJobTimeoutRequest; readonly response: typeof UpdateJobTimeoutResponse; readonly requestStream: false; readonly responseStream: false };
  readonly ModifyProcessInstance: { readonly request: typeof ModifyProcessInstanceRequest; readonly response: typeof ModifyProcessInstanceResponse; readonly requestStream: false; readonly responseStream: false };
  readonly MigrateProcessInstance: { readonly request: typeof MigrateProcessInstanceRequest; readonly response: typeof MigrateProcessInstanceResponse; readonly requestStream: false; readonly responseStream: false };
  readonly DeleteResource: { readonly request: typeof DeleteResourceRequest; readonly response: typeof DeleteResourceResponse; readonly requestStream: false; readonly responseStream: false };
  readonly BroadcastSignal: { readonly request: typeof BroadcastSignalRequest; readonly response: typeof BroadcastSignalResponse; readonly requestStream: false; readonly responseStream: false };
};
