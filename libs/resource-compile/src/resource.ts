/** A file of a deployment. */
export interface Resource {
  /** The name that the client gave it, as it stands in error texts. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** The kinds of definitions that a file can have. */
export type DefinitionKind = 'process' | 'decisionRequirements' | 'decision' | 'form';

/** A definition as the log takes it. */
export interface CompiledDefinition {
  readonly kind: DefinitionKind;
  /** What clients and models call it by; several versions share it. */
  readonly id: string;
  readonly name: string;
  /** What a `versionTag` binding finds it by; empty without one. */
  readonly versionTag: string;
  /** The encoded model; empty for what is found in the model of its requirements. */
  readonly model: Uint8Array;
  /** Of a decision: the id of its requirements, which the same file defines before it. */
  readonly requirements: string;
  /** Of a process: the messages and signals that start its instances. */
  readonly starts: readonly { readonly type: string; readonly name: string }[];
}

/** A definition that must be deployed together with an element that names it. */
export interface DefinitionReference {
  readonly kind: DefinitionKind;
  readonly id: string;
  /** The id of the element. */
  readonly element: string;
}

/** What came of compiling a file. */
export type CompileResult =
  | {
      readonly ok: true;
      readonly definitions: readonly CompiledDefinition[];
      /** What the deployment must define as well. */
      readonly references: readonly DefinitionReference[];
      /** The names of the other files of the deployment that are part of it. */
      readonly imported: readonly string[];
    }
  /** The part of the answer that is about this file, from `'<resource>': ` on and with a line break at its end. */
  | { readonly ok: false; readonly errors: string };

/** Compiles files of a kind. */
export interface ResourceKind {
  /** How the names of its files end. */
  readonly extensions: readonly string[];
  /** Whether its files may import others of the same deployment. */
  readonly imports: boolean;
  /** @param others files of the same kind in the same deployment */
  compile(resource: Resource, others: readonly Resource[]): Promise<CompileResult>;
}
