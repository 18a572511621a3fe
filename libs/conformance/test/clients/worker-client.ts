import type { CaseContext } from '../../src/case.ts';

/** What a client is to do: deploy a process, start instances and do their jobs. */
export interface Plan {
  readonly processId: string;
  readonly xml: string;
  /** The types of its two jobs. */
  readonly types: readonly string[];
  /** How many instances; each gets its number, from 0, as the variable `n`. */
  readonly instances: number;
}

/** A job that a worker of the client was given. Keys are whole numbers, written as text. */
export interface Handled {
  readonly key: string;
  readonly type: string;
  readonly instance: string;
  readonly n: number;
}

/** A client at work. Its lists grow. */
export interface WorkingClient {
  readonly created: readonly string[];
  readonly handled: readonly Handled[];
  close(): Promise<unknown>;
}

/** An unmodified client with a worker that completes each job that it is given. */
export interface WorkerClient {
  readonly name: string;
  /** Whether it speaks REST, and so cannot run where nothing is served over HTTP. */
  readonly needsViews?: true;
  /** Why it cannot run here. */
  whyNot?(): Promise<string | undefined>;
  /** Begins to work, and resolves when all instances are created. */
  start(context: CaseContext, plan: Plan): Promise<WorkingClient>;
}
