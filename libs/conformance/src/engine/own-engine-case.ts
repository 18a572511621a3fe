import type { Combination } from './combinations.ts';
import type { RunningEngine } from './start-engine.ts';

/** What the cases set on an engine's command line. */
type Options = Readonly<Partial<Record<'probe-ms' | 'request-timeout-ms', number>>>;

/** Starts an engine of so many partitions on a free port and waits until it is ready. */
export type Starter = (partitions: number, options?: Options) => Promise<RunningEngine>;

/** A case that needs an engine of its own, with options of its own or to be stopped. */
export interface OwnEngineCase {
  readonly name: string;
  /** Where one process runs all areas: the mounts for which it is worth the time. */
  readonly mounts: readonly Combination['mount'][];
  run(start: Starter): Promise<void>;
}
