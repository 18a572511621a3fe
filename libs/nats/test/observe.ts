import type { Log, LogRecord } from '@millrace/log';

/** What a log tells its writer. */
export interface Observed {
  /** The positions that it was told are committed, in order. */
  readonly commits: readonly number[];
  readonly failure: Error | undefined;
  /** Settles when a position is committed; rejects when the log fails first. */
  reach(position: number): Promise<void>;
  /** Settles with the error that the log fails with. */
  fails(): Promise<Error>;
}

/** Listens to a log for a test. */
export function observe(log: Log): Observed {
  const commits: number[] = [];
  let failure: Error | undefined;
  const waiting: (() => void)[] = [];
  const change = () => new Promise<void>((resolve) => waiting.push(resolve));
  const wake = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  log.listen({
    committed(position) {
      commits.push(position);
      wake();
    },
    failed(error) {
      failure = error;
      wake();
    },
  });
  return {
    commits,
    get failure() {
      return failure;
    },
    async reach(position) {
      while ((commits.at(-1) ?? 0) < position) {
        if (failure) throw failure;
        await change();
      }
    },
    async fails() {
      while (!failure) await change();
      return failure;
    },
  };
}

export const text = (value: string) => new TextEncoder().encode(value);

/** What a log holds from a position on, as text. */
export async function texts(log: Log, from = 1): Promise<string[]> {
  const decoder = new TextDecoder();
  return (await records(log, from)).map(({ bytes }) => decoder.decode(bytes));
}

export async function records(log: Log, from = 1): Promise<LogRecord[]> {
  const found: LogRecord[] = [];
  for await (const record of log.read(from)) found.push(record);
  return found;
}
