import type { CompileResult, Resource } from './resource.ts';

/** A file for the thread, with the others of its deployment. */
export interface ThreadTask {
  readonly resource: Resource;
  readonly others: readonly Resource[];
}

/** What the thread says about a file. */
export type ThreadAnswer =
  | ({ readonly kind: 'compiled' } & Omit<Extract<CompileResult, { readonly ok: true }>, 'ok'>)
  /** `errors` as in `CompileResult`. */
  | { readonly kind: 'rejected'; readonly errors: string }
  /** A defect of the compiler. */
  | { readonly kind: 'failed'; readonly error: unknown };
