import type { Identity } from '../identity.ts';

/** What a thread that makes a backup is started with. */
export interface CopyTask {
  readonly folder: string;
  readonly partitions: Identity['partitions'];
  /** Paths by processor. */
  readonly checkpoints: ReadonlyMap<number, string>;
}

/** What the thread reports, in this order. It holds the checkpoints when it is sent a message. */
export type CopyReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'held' }
  | { readonly kind: 'copied'; readonly bytes: number }
  /** In place of any of the others. */
  | { readonly kind: 'failed'; readonly message: string };
