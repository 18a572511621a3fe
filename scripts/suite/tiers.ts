import { availableParallelism } from 'node:os';

/** A script in the package.json of packages that runs some of their tests, and how much of the machine it gets. */
export interface Tier {
  readonly script: string;
  /** How many packages run at once. */
  readonly packages: number;
  /** How many test files of a package run at once. */
  readonly files: number;
  /** Whether it runs in CI only. */
  readonly isForCi: boolean;
}

const cores = availableParallelism();

/** In the order in which they run. One worker a core; where tests start processes of their own, one file at a time. */
export const tiers: readonly Tier[] = [
  { script: 'test', packages: cores, files: 1, isForCi: false },
  { script: 'seeds', packages: 1, files: cores, isForCi: false },
  { script: 'e2e', packages: 1, files: 1, isForCi: false },
  { script: 'long', packages: 1, files: 1, isForCi: true },
];
