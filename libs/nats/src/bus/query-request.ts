import type { ReadAfter } from '@millrace/protocol';

/** A query of a gateway. */
export interface QueryRequest {
  /** The query's name in its area. */
  readonly name: string;
  readonly request: object;
  /** The send that the state must contain before it answers. */
  readonly after: ReadAfter | undefined;
}
