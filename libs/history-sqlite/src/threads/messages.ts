import type { Gap, Position, Retention, Search } from '@millrace/history';

/** What a thread is started with. */
export interface ThreadData {
  readonly path: string;
  readonly role: 'writer' | 'reader';
}

/** What a thread is asked to do, one after another. */
export type Task =
  | { readonly kind: 'open' }
  /** The records of a log in one buffer, one after another. */
  | {
      readonly kind: 'write';
      readonly source: number;
      readonly first: number;
      readonly lengths: Uint32Array;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** Answers with what the history lacks. */
  | { readonly kind: 'sync' }
  | { readonly kind: 'search'; readonly search: Search }
  | { readonly kind: 'clean'; readonly retention: Retention; readonly rows: number }
  | { readonly kind: 'close' };

/** What a thread knows when it is open. */
export interface Opened {
  readonly positions: ReadonlyMap<number, Position>;
}

export interface Request {
  readonly id: number;
  readonly task: Task;
}

/** How a task ended. `bad`: the request was no good; `unusable`: the store takes nothing now. */
export type Reply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly kind: 'bad' | 'unusable' | 'failed'; readonly text: string };
