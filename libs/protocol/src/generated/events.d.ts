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
  readonly processId: string;
  readonly version: number;
  readonly resourceName: string;
  readonly checksum: string;
  readonly content: Uint8Array;
  readonly model: Uint8Array;
  readonly deployment: number;
  static encode(message: DefinitionCreatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionCreated;
}

export interface DefinitionCreatedInit {
  readonly definition?: number | undefined;
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly resourceName?: string | undefined;
  readonly checksum?: string | undefined;
  readonly content?: Uint8Array | undefined;
  readonly model?: Uint8Array | undefined;
  readonly deployment?: number | undefined;
}

export declare class DefinitionInstalled {
  constructor(init?: DefinitionInstalledInit);
  readonly definition: number;
  readonly processId: string;
  readonly version: number;
  readonly model: Uint8Array;
  static encode(message: DefinitionInstalledInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): DefinitionInstalled;
}

export interface DefinitionInstalledInit {
  readonly definition?: number | undefined;
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly model?: Uint8Array | undefined;
}

export declare class InstanceCreated {
  constructor(init?: InstanceCreatedInit);
  readonly instance: number;
  readonly definition: number;
  static encode(message: InstanceCreatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): InstanceCreated;
}

export interface InstanceCreatedInit {
  readonly instance?: number | undefined;
  readonly definition?: number | undefined;
}

export declare class ElementActivated {
  constructor(init?: ElementActivatedInit);
  readonly element: number;
  readonly instance: number;
  /** The element instance of the enclosing scope; 0 for the process itself. */
  readonly scope: number;
  /** The index of the node in the process model. */
  readonly node: number;
  /** The parked token that became this element; 0 where a flow led here at once. */
  readonly token: number;
  static encode(message: ElementActivatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ElementActivated;
}

export interface ElementActivatedInit {
  readonly element?: number | undefined;
  readonly instance?: number | undefined;
  readonly scope?: number | undefined;
  readonly node?: number | undefined;
  readonly token?: number | undefined;
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
  static encode(message: TokenParkedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): TokenParked;
}

export interface TokenParkedInit {
  readonly token?: number | undefined;
  readonly instance?: number | undefined;
  readonly scope?: number | undefined;
  readonly node?: number | undefined;
}

export declare class VariablesMerged {
  constructor(init?: VariablesMergedInit);
  readonly scope: number;
  readonly variables: readonly Variable[];
  static encode(message: VariablesMergedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): VariablesMerged;
}

export interface VariablesMergedInit {
  readonly scope?: number | undefined;
  readonly variables?: readonly VariableInit[] | undefined;
}

export declare class InstanceSetAside {
  constructor(init?: InstanceSetAsideInit);
  readonly instance: number;
  readonly text: string;
  static encode(message: InstanceSetAsideInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): InstanceSetAside;
}

export interface InstanceSetAsideInit {
  readonly instance?: number | undefined;
  readonly text?: string | undefined;
}

export declare class JobCreated {
  constructor(init?: JobCreatedInit);
  readonly job: number;
  readonly element: number;
  readonly instance: number;
  readonly type: string;
  readonly retries: number;
  static encode(message: JobCreatedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): JobCreated;
}

export interface JobCreatedInit {
  readonly job?: number | undefined;
  readonly element?: number | undefined;
  readonly instance?: number | undefined;
  readonly type?: string | undefined;
  readonly retries?: number | undefined;
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
