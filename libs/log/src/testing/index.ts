/** The contract suites of the Log port. They need no test runner, so that they run wherever the engine does. */
export type { LogCase } from './contract.ts';
export { logContract } from './contract.ts';
export type { LastingLogCase } from './lasting-contract.ts';
export { lastingLogContract } from './lasting-contract.ts';
export { SimulatedDisk } from './simulated-disk.ts';
export type { SnapshotStoreCase } from './snapshot-store-contract.ts';
export { snapshotStoreContract } from './snapshot-store-contract.ts';
