/** A process as the log takes it. */
export interface EncodedProcess {
  readonly processId: string;
  /** The bytes that `encodeModel` gives. */
  readonly model: Uint8Array;
}

/** What the thread says about a file. */
export type ThreadAnswer =
  | { readonly kind: 'compiled'; readonly processes: readonly EncodedProcess[] }
  /** `errors` as in `CompileResult`. */
  | { readonly kind: 'refused'; readonly errors: string }
  /** A defect of the compiler. */
  | { readonly kind: 'failed'; readonly error: unknown };
