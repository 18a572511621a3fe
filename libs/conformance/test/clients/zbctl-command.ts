import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const COMMAND_MS = 300_000;
/** What `npx zbctl` would run, without its look for a newer version after every command. */
export const zbctlBinary = join(
  dirname(createRequire(import.meta.url).resolve('zbctl/package.json')),
  'bin',
  process.platform === 'darwin' ? 'zbctl-cli.darwin' : 'zbctl-cli.linux',
);

/** Why the command line client, which is in Go, cannot run here. */
export function whyNoZbctl(): string | undefined {
  const canRun = process.platform === 'darwin' || (process.platform === 'linux' && process.arch === 'x64');
  if (!canRun) return 'its binaries are for macOS and Linux on x64';
  return existsSync(zbctlBinary) ? undefined : 'the binary is not installed';
}

/** The command line client, as npm brings it, for one engine. */
export class Zbctl {
  readonly #connection: readonly string[];

  /** `address`: host and port. */
  constructor(address: string) {
    this.#connection = ['--insecure', '--address', address];
  }

  /** What a command writes. */
  async text(...args: readonly string[]): Promise<string> {
    const { stdout } = await run(zbctlBinary, [...args, ...this.#connection], { timeout: COMMAND_MS });
    return stdout;
  }

  /** The same, read as JSON. */
  async json<T>(...args: readonly string[]): Promise<T> {
    return JSON.parse(await this.text(...args)) as T;
  }

  /** What a command complains of. */
  async rejection(...args: readonly string[]): Promise<string> {
    const failed: { readonly stderr?: string } = await this.text(...args).then(
      () => ({}),
      (error) => error,
    );
    if (failed.stderr === undefined) throw new Error(`zbctl ${args.join(' ')} did not fail`);
    return failed.stderr;
  }

  /** A worker that goes on until it is stopped, or ten minutes are over: it must not outlive a test run that was killed. */
  worker(...args: readonly string[]): { stop(): Promise<unknown> } {
    const command = [zbctlBinary, 'create', 'worker', ...args, ...this.#connection];
    const child = spawn('timeout', ['600', ...command], { stdio: 'ignore' });
    const exited = once(child, 'exit');
    return {
      stop() {
        child.kill('SIGTERM');
        return exited;
      },
    };
  }
}
