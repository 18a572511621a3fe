/** The Log port and its adapters. `@millrace/log/testing` has the contract suite. */
export type { Log, LogListener, LogRecord } from './log.ts';
export type { MemoryLogOptions } from './memory-log.ts';
export { MemoryLog } from './memory-log.ts';
