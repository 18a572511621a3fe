import type { ReadAfter } from '@millrace/protocol';
import type { ProcessorState } from './state/processor-state.ts';

/** A question to an area's state: never logged. */
export interface Query {
  readonly area: number;
  readonly name: string;
  readonly request: object;
  /** The send that the state must have taken, so that the answer is not from before it. */
  readonly after: ReadAfter | undefined;
  /** Called once what was read is committed. */
  readonly done: (result: object) => void;
  /** Called if the query failed by a defect of ours. */
  readonly failed: (error: unknown) => void;
}

/** Queries that wait for the state to get where they want to read. */
export class Queries {
  readonly #state: ProcessorState;
  #waiting: Query[] = [];

  constructor(state: ProcessorState) {
    this.#state = state;
  }

  /** Answers a query now if the state is far enough; else it waits. */
  ask(query: Query): (() => void) | undefined {
    if (this.#isFarEnough(query)) return this.#answer(query);
    this.#waiting.push(query);
    return undefined;
  }

  /** The results of the queries that the state is far enough for by now; each is to be called after the commit. */
  takeReady(): (() => void)[] {
    if (this.#waiting.length === 0) return [];
    const ready = this.#waiting.filter((query) => this.#isFarEnough(query));
    if (ready.length > 0) this.#waiting = this.#waiting.filter((query) => !ready.includes(query));
    return ready.map((query) => this.#answer(query));
  }

  #isFarEnough({ after }: Query): boolean {
    return !after || (this.#state.taken.get(after.from)?.number ?? 0) >= after.number;
  }

  /** Reads at once, answers later. */
  #answer({ area, name, request, done, failed }: Query): () => void {
    try {
      const held = this.#state.areas.get(area)?.state;
      const handler = held?.area.queries?.[name];
      if (!held || !handler) throw new Error(`Area ${area} answers no query '${name}'`);
      const result = handler(held.tables, request);
      return () => done(result);
    } catch (error) {
      return () => failed(error);
    }
  }
}
