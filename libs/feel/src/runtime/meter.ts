/** Gets paid for work, and stops it by throwing when nothing is left. */
export interface Meter {
  /** Whether values are compared as the DMN standard has it. */
  readonly standard?: boolean;
  spend(steps: number): void;
}

/** Counts nothing. */
export const UNMETERED: Meter = { spend: () => undefined };
