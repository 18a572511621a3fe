/** The contract suite of the Log port. It needs no test runner, so that it runs wherever the engine does. */
export type { LogCase } from './contract.ts';
export { logContract } from './contract.ts';
