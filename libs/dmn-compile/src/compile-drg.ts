import type { DrgModel } from '@millrace/dmn';

/** A file of a deployment. */
export interface Resource {
  /** The name that the client gave it, as it shall stand in error texts. */
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * The model of a file; or the part of the answer
 * `Expected to deploy new resources, but encountered the following errors:` that is about this file, from
 * `'<resource>': ` on and with a line break at its end.
 */
export type CompileResult =
  | {
      readonly ok: true;
      readonly model: DrgModel;
      /** The names of the other files that are part of it. */
      readonly imported: readonly string[];
    }
  | { readonly ok: false; readonly errors: string };

/**
 * Compiles a DMN file. Never throws for a bad one, whatever its bytes are.
 *
 * @param others files of the same deployment, in which what it imports is looked for
 */
export async function compileDrg(resource: Resource, others: readonly Resource[] = []): Promise<CompileResult> {
  const { compileFile } = await import('./compile-file.ts');
  return compileFile(resource, others);
}
