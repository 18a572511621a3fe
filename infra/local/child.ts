import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_MS = 300_000;
const STOP_MS = 60_000;
/** How many of its last lines the error quotes if it ends before it is ready. */
const LAST_LINES = 5;

export interface ChildOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Beside what this process has. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each line that it writes. */
  readonly line: (name: string, text: string) => void;
  /** Matches the line that says that it is ready; the match is kept. */
  readonly ready: RegExp;
}

/** One process of the cluster. */
export class Child {
  readonly name: string;
  readonly exited: Promise<unknown>;
  readonly #process: ChildProcess;
  readonly #lastLines: string[] = [];
  #found: RegExpExecArray | undefined;

  private constructor({ name, command, args, env, line, ready }: ChildOptions, isReady: () => void) {
    this.name = name;
    // In a group of its own: Ctrl-C is for the one who ends all in order.
    this.#process = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, ...env },
    });
    this.exited = once(this.#process, 'exit');
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (text) => {
        line(name, text);
        this.#lastLines.push(text);
        if (this.#lastLines.length > LAST_LINES) this.#lastLines.shift();
        this.#found ??= ready.exec(text) ?? undefined;
        if (this.#found) isReady();
      });
    }
  }

  /**
   * Starts it and waits until it says that it is ready.
   * @param started called at once, with the process that may still fail
   */
  static async start(options: ChildOptions, started: (child: Child) => void): Promise<Child> {
    let isReady: () => void = () => {};
    const ready = new Promise<void>((resolve) => (isReady = resolve));
    const child = new Child(options, isReady);
    started(child);
    let patience: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      patience = setTimeout(() => reject(new Error(`${options.name} was not ready in time`)), START_MS);
    });
    const ended = child.exited.then(() => Promise.reject(new Error(child.#earlyEnd())));
    try {
      await Promise.race([ready, late, ended]);
    } finally {
      clearTimeout(patience);
      ended.catch(() => {});
    }
    return child;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** How it ended: a code or a signal; undefined while it runs. */
  get end(): string | undefined {
    const { exitCode, signalCode } = this.#process;
    return signalCode ?? (exitCode === null ? undefined : `code ${exitCode}`);
  }

  #earlyEnd(): string {
    return [`${this.name} has ended before it was ready: ${this.end}`, ...this.#lastLines].join('\n');
  }

  /** A part of the line that said that it is ready. */
  found(group: number): string {
    return this.#found?.[group] ?? '';
  }

  signal(name: NodeJS.Signals): void {
    if (this.end === undefined) this.#process.kill(name);
  }

  /** Ends it in order, or at once if that takes too long. */
  async stop(): Promise<void> {
    if (this.end !== undefined) return;
    this.signal('SIGTERM');
    const patience = setTimeout(() => this.signal('SIGKILL'), STOP_MS);
    await this.exited;
    clearTimeout(patience);
  }
}
