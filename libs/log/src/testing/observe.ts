import type { Log, LogRecord } from '../log.ts';

/** A small record. */
export const bytes = (...values: number[]) => Uint8Array.from(values);

/** Listens to a log and lets a test wait for a commit. */
export function commits(log: Log) {
  const seen: number[] = [];
  let wake: (() => void) | undefined;
  log.listen({
    committed(position) {
      seen.push(position);
      wake?.();
    },
    failed(error) {
      throw error;
    },
  });
  return {
    seen,
    async reach(position: number) {
      while ((seen.at(-1) ?? 0) < position) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

/** Everything that a log has committed, from a position on; copied, in case the log uses its bytes again. */
export async function readAll(log: Log, from: number): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const record of log.read(from)) records.push({ ...record, bytes: Uint8Array.from(record.bytes) });
  return records;
}

/** Records of 100 bytes, each filled with its own position. */
export function filled(from: number, through: number): LogRecord[] {
  return Array.from({ length: through - from + 1 }, (_, i) => ({
    position: from + i,
    bytes: new Uint8Array(100).fill(from + i),
  }));
}
