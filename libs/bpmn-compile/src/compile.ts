import type { ProcessModel } from '@millrace/bpmn-model';

/** A file of a deployment. */
export interface Resource {
  /** The name that the client gave it, as it shall stand in error texts. */
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * The executable processes of a file, in its order; or the part of the answer
 * `Expected to deploy new resources, but encountered the following errors:` that is about this file, from
 * `'<resource>': ` on and with a line break at its end.
 */
export type CompileResult =
  | { readonly ok: true; readonly processes: readonly ProcessModel[] }
  | { readonly ok: false; readonly errors: string };

/**
 * Compiles a BPMN file. Never throws for a bad one, whatever its bytes are.
 *
 * The parser and the schema are loaded by the first call, so that importing this package costs nothing.
 *
 * @example
 * const result = await compile({ name: 'order.bpmn', content: bytes });
 * if (!result.ok) reject.invalidArgument(result.errors);
 */
export async function compile(resource: Resource): Promise<CompileResult> {
  const { compileFile } = await import('./compile-file.ts');
  return compileFile(resource);
}
