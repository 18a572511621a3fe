/** The Log port and its adapters. `@millrace/log/testing` has the contract suites and a disk that fails. */
export type { Disk, DiskFile } from './file/disk.ts';
export type { FileLogOptions, FileLogStats } from './file/file-log.ts';
export { FileLog } from './file/file-log.ts';
export { LogDamagedError, LogVersionError } from './file/file-log-error.ts';
export { readLogFolder } from './file/read-log-folder.ts';
export type { Log, LogListener, LogRecord } from './log.ts';
export type { MemoryLogOptions } from './memory-log.ts';
export { MemoryLog } from './memory-log.ts';
export type { LogReader, ReaderPositions } from './readers/log-reader.ts';
export { lowestPosition } from './readers/log-reader.ts';
export { openReader } from './readers/open-reader.ts';
export { checkRecordSize, RecordTooLargeError } from './record-too-large.ts';
