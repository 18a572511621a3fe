import type { ChildProcess } from 'node:child_process';

/** Node's argument that has it write a line for each collection. */
export const TRACE_GC = '--trace-gc';

/** The pauses of a server's garbage collector, read from what it writes with `TRACE_GC`. */
export class ServerGc {
  #pauses: number[] = [];

  constructor({ stdout }: ChildProcess) {
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      for (const [, ms] of text.matchAll(/MB, .*?([\d.]+) \/ [\d.]+ ms/g)) this.#pauses.push(Number(ms));
    });
  }

  /** The pauses since this was asked last, in milliseconds. */
  take(): readonly number[] {
    const pauses = this.#pauses;
    this.#pauses = [];
    return pauses;
  }
}
