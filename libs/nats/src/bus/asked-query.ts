import type { ReadAfter } from '@millrace/protocol';

/** A query as a gateway asks it. */
export interface AskedQuery {
  /** As the area calls it. */
  readonly name: string;
  readonly request: object;
  /** The send that the state must have taken. */
  readonly after: ReadAfter | undefined;
}
