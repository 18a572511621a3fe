/** Gets paid for work, and stops it by throwing when nothing is left. */
export interface Meter {
  spend(steps: number): void;
}

/** Where nobody counts. */
export const UNMETERED: Meter = { spend: () => undefined };
