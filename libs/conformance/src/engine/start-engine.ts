import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Combination } from './combinations.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const MAIN = 'apps/standalone/src/main.ts';
const START_MS = 300_000;
const STOP_MS = 60_000;

/** No file is written and no process started; the network is only that of this machine. */
const DENO = [
  'run',
  '--quiet',
  '--no-prompt',
  '--node-modules-dir=manual',
  '--allow-net=127.0.0.1',
  '--allow-read',
  '--allow-env',
  '--allow-sys',
];

/** An engine in a process of its own. */
export interface RunningEngine {
  /** Host and port. */
  readonly address: string;
  /** Where its views are, as `http://host:port`. */
  readonly views: string;
  /** Whether the word of a new job may be lost. */
  readonly losesWords: boolean;
  /** Asks it to stop and waits until it is gone. Gives its exit code, null if it had to be killed. */
  stop(): Promise<number | null>;
  /** What it has written to standard error. */
  errors(): string;
}

/** The same as one process, which has one monitor. */
export interface StandaloneEngine extends RunningEngine {
  /** Where its health and metrics are, as `http://host:port`. */
  readonly monitor: string;
}

/**
 * Starts an engine on a free port and waits until it is ready.
 *
 * @param options its command line, for example `{ 'long-poll-ms': 1000 }`
 */
export async function startEngine(
  { runtime, mount, partitions, grpcTransport }: Combination,
  options: Readonly<Record<string, number | string>> = {},
): Promise<StandaloneEngine> {
  const transport = grpcTransport && { 'grpc-transport': grpcTransport };
  const all = {
    port: 0,
    'http-port': 0,
    'monitor-port': 0,
    mount,
    partitions,
    ...transport,
    ...options,
  };
  const args = [MAIN, '--in-memory', ...Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)])];
  const [command, before] = runtime === 'node' ? [process.execPath, []] : [`${ROOT}node_modules/.bin/deno`, DENO];
  const child = spawn(command, [...before, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  watchOver(child);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const exited = once(child, 'exit');
  const addresses = await toldAddresses(child, exited, () => errors);
  return {
    ...addresses,
    losesWords: mount === 'split',
    errors: () => errors,
    async stop() {
      const ended = child.signalCode ?? child.exitCode;
      if (ended !== null) throw new Error(`The engine has ended by itself (${ended}): ${errors}`);
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await exited;
      clearTimeout(patience);
      return child.exitCode;
    },
  };
}

/** The addresses in the first lines that it writes. */
function toldAddresses(
  child: ChildProcess,
  exited: Promise<unknown>,
  errors: () => string,
): Promise<Pick<StandaloneEngine, 'address' | 'views' | 'monitor'>> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      child.kill('SIGKILL');
      reject(new Error(`The engine ${what}: ${errors()}`));
    };
    const patience = setTimeout(() => fail(`was not ready within ${START_MS} ms`), START_MS);
    let written = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      const form = /^.*? on ([\w.]+:\d+).*metrics: (http\S+)\/metrics\s.*going on: (http\S+)\/\s/s;
      const [, address, monitor, views] = form.exec(written) ?? [];
      if (address === undefined || monitor === undefined || views === undefined) return;
      clearTimeout(patience);
      resolve({ address, monitor, views });
    });
    void exited.then(() => {
      clearTimeout(patience);
      fail('has ended');
    });
  });
}

/**
 * Kills the engine when this process is gone, in whatever way: the guard hears that by the end of its own input. An
 * engine that outlived a broken test run would never be ended.
 */
function watchOver(engine: ChildProcess): void {
  const script = 'read -r _; kill -9 "$1" 2>/dev/null';
  const guard = spawn('sh', ['-c', script, 'guard', String(engine.pid)], { stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  engine.once('exit', () => guard.kill('SIGKILL'));
}
