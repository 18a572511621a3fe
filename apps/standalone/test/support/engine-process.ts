import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const MAIN = 'apps/standalone/src/main.ts';
const START_MS = 300_000;
const STOP_MS = 120_000;

/** What `npm start` runs with. */
const NODE = ['--disable-warning=ExperimentalWarning'];
const COMPILE_CACHE = `${ROOT}node_modules/.cache/node-compile`;
const DENO = ['run', '--quiet', '--no-prompt', '--node-modules-dir=manual', '--allow-net=127.0.0.1'].concat(
  ['read', 'write', 'env', 'sys'].map((what) => `--allow-${what}`),
);

export interface EngineOptions {
  /** `node` unless said. */
  readonly runtime?: 'node' | 'deno';
  /** The command line behind the ports, which are free ones. */
  readonly args?: readonly string[];
  /** The whole command line instead. */
  readonly command?: readonly string[];
  /** What Node gets before the program, such as a module to load first. */
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A standalone engine in a process of its own. */
export class EngineProcess {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  #stdout = '';
  #stderr = '';

  constructor({ runtime = 'node', args = [], command, nodeArgs = [], env = {} }: EngineOptions) {
    const [program, before] = runtime === 'node' ? [process.execPath, [...NODE, ...nodeArgs]] : [denoPath(), DENO];
    const line = command ?? ['--port', '0', '--http-port', '0', '--monitor-port', '0', ...args];
    this.#child = spawn(program, [...before, MAIN, ...line], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
    });
    this.pid = this.#child.pid ?? 0;
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    this.#exited = once(this.#child, 'close');
    guard(this.#child);
  }

  get stderr(): string {
    return this.#stderr;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Waits until it says that it is ready. Rejects if it ends instead. */
  async ready(): Promise<{ readonly address: string; readonly monitor: string; readonly views: string }> {
    for (const end = Date.now() + START_MS; Date.now() < end && !this.hasEnded; ) {
      const address = /gRPC API on (\S+?:\d+),/.exec(this.#stdout)?.[1];
      const monitor = /(http:\S+)\/metrics/.exec(this.#stdout)?.[1];
      const views = /going on: (http:\S+)\/\s/.exec(this.#stdout)?.[1];
      if (address && monitor && views) return { address, monitor, views };
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 5)), this.#exited]);
    }
    this.kill();
    const { code, signal, stderr } = await this.ended();
    throw new Error(`The engine was not ready (${signal ?? code}): ${stderr}`);
  }

  /** Waits until it is gone. */
  async ended(): Promise<Ended> {
    await this.#exited;
    const { exitCode, signalCode } = this.#child;
    return { code: exitCode, signal: signalCode, stdout: this.#stdout, stderr: this.#stderr };
  }

  /** Kills it where it stands. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Asks it to stop; kills it if it does not. */
  async stop(): Promise<Ended> {
    this.#child.kill('SIGTERM');
    const patience = setTimeout(() => this.kill(), STOP_MS);
    const ended = await this.ended();
    clearTimeout(patience);
    return ended;
  }
}

/** Runs one to its end: one that is expected to reject. */
export async function runToEnd(options: EngineOptions): Promise<Ended> {
  const engine = new EngineProcess(options);
  const patience = setTimeout(() => engine.kill(), START_MS);
  const ended = await engine.ended();
  clearTimeout(patience);
  return ended;
}

function denoPath(): string {
  return `${ROOT}node_modules/.bin/deno`;
}

/**
 * Kills the engine when this process is gone, in whatever way: the guard hears that by the end of its own input. It ends
 * with the engine.
 */
function guard(child: ChildProcess): void {
  const script = 'read -r _; kill -9 "$1" 2>/dev/null';
  const watcher = spawn('sh', ['-c', script, 'guard', String(child.pid)], { stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
  child.on('exit', () => watcher.kill('SIGKILL'));
}
