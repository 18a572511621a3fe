import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Linux counts CPU time in this many ticks a second. */
const TICKS_PER_SECOND = 100;

export interface Server {
  readonly address: string;
  /** CPU seconds that it has used, by the system's own accounting; undefined where that is not to be had. */
  cpuSeconds(): number | undefined;
  stop(): Promise<void>;
}

/** A server that runs already. */
export function runningServer(address: string, pid: number | undefined): Server {
  return { address, cpuSeconds: () => (pid === undefined ? undefined : cpuSecondsOf(pid)), stop: async () => {} };
}

/** Starts the millrace command on a free port. */
export async function startServer(args: readonly string[], nodeArgs: readonly string[]): Promise<Server> {
  const main = new URL('../../standalone/src/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [...nodeArgs, main, '--port', '0', '--http-port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  return {
    address,
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const address = /gRPC API on (\S+?),/.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`The server ended with code ${code}`)));
  });
}

function cpuSecondsOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
