import type { CaseContext } from '../../../src/case.ts';

/** A job that a worker of the client was given. */
export interface Seen {
  readonly key: string;
  readonly processId: string;
  readonly element: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A client that is connected, and what it can do beside working on jobs. */
export interface Connected {
  deploy(fileName: string, xml: string): Promise<unknown>;
  /** Starts an instance of the newest version, and gives its key. */
  create(processId: string, variables: Readonly<Record<string, string>>): Promise<string>;
  /** Publishes a message that is buffered for a while. */
  publish(name: string, correlationKey: string): Promise<unknown>;
  broadcast(signal: string): Promise<unknown>;
  /** Opens a worker for each type, which reports each job and completes it. */
  work(types: readonly string[], onJob: (job: Seen) => void): unknown;
  close(): Promise<unknown>;
}

/** An unmodified client that takes processes with all kinds of elements to their end. */
export interface ElementClient {
  readonly name: string;
  /** Why it cannot run here. */
  whyNot?(): Promise<string | undefined>;
  connect(context: CaseContext): Promise<Connected>;
}
