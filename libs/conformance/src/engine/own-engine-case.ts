import type { Combination } from './combinations.ts';

/** A case that needs an engine of its own, with options of its own or to be stopped. */
export interface OwnEngineCase {
  readonly name: string;
  run(runtime: Combination['runtime']): Promise<void>;
}
