import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Linux counts CPU time in this many ticks a second. */
const TICKS_PER_SECOND = 100;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MAIN = 'apps/standalone/src/main.ts';
const COMPILE_CACHE = 'node_modules/.cache/node-compile';

export interface Server {
  readonly address: string;
  /** Where its metrics are; undefined where that is not known. */
  readonly metricsUrl: string | undefined;
  /** CPU seconds that it has used, by the system's own accounting; undefined where that is not to be had. */
  cpuSeconds(): number | undefined;
  /** The same for each of its processes, if it is several. */
  cpuParts?(): ReadonlyMap<string, number>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/** A server that was started here. */
export interface OwnServer extends Server {
  readonly pid: number;
  readonly child: ChildProcess;
  readonly viewsUrl: string;
  /** From the start of the process to its banner, in milliseconds. */
  readonly startMs: number;
  kill(): Promise<void>;
}

/** A server that runs already. */
export function runningServer(address: string, pid: number | undefined): Server {
  const cpuSeconds = () => (pid === undefined ? undefined : cpuSecondsOf(pid));
  return { address, metricsUrl: undefined, cpuSeconds, stop: async () => {} };
}

export interface ServerOptions {
  /** The command line behind the ports, which are free ones. */
  readonly args: readonly string[];
  /** The folder of the project whose server it is; this one unless said. */
  readonly root?: string;
  /** What Node gets before the program. */
  readonly nodeArgs?: readonly string[];
  /** Where Node keeps compiled code; where `npm start` does unless said. */
  readonly compileCache?: string;
  /** Whether messages can be exchanged with it. */
  readonly ipc?: boolean;
}

/** Starts the millrace command as `npm start` does. */
export async function startServer({
  args,
  root = ROOT,
  nodeArgs = [],
  compileCache,
  ipc = false,
}: ServerOptions): Promise<OwnServer> {
  const begun = performance.now();
  const command = ['--disable-warning=ExperimentalWarning', ...nodeArgs, join(root, MAIN)];
  const ports = ['--port', '0', '--http-port', '0', '--monitor-port', '0'];
  const child = spawn(process.execPath, [...command, ...ports, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', ...(ipc ? (['ipc'] as const) : [])],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache ?? join(root, COMPILE_CACHE) },
  });
  const exited = once(child, 'exit');
  // A bench that is interrupted leaves nothing behind.
  const killChild = () => child.kill('SIGKILL');
  process.once('exit', killChild);
  child.once('exit', () => process.off('exit', killChild));
  const banner = await bannerOf(child);
  const startMs = performance.now() - begun;
  const pid = child.pid ?? 0;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  const cpuSeconds = () => cpuSecondsOf(pid);
  return { ...banner, pid, child, startMs, cpuSeconds, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Gives a folder to use; it is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Banner {
  readonly address: string;
  readonly metricsUrl: string;
  readonly viewsUrl: string;
}

function bannerOf(child: ChildProcess): Promise<Banner> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const address = /gRPC API on (\S+?),/.exec(output)?.[1];
      const metricsUrl = /http:\S+\/metrics/.exec(output)?.[0];
      const viewsUrl = /What is going on: (http:\S+)\//.exec(output)?.[1];
      if (address && metricsUrl && viewsUrl) resolve({ address, metricsUrl, viewsUrl });
    });
    child.on('exit', (code) => reject(new Error(`The server ended with code ${code}`)));
  });
}

/** CPU seconds that a process has used; undefined where that is not to be had. */
export function cpuSecondsOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

/** For how long the main thread of a process has run, and has waited for a core to run on, in milliseconds. */
export function runningOf(pid: number): { readonly ranMs: number; readonly waitedMs: number } {
  const [ran, waited] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
  return { ranMs: (ran ?? 0) / 1e6, waitedMs: (waited ?? 0) / 1e6 };
}

/** The resident memory of a process, in MB. */
export function memoryMbOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
