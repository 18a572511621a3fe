import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Reads which process runs, line by line. At the end of input it ends that process and removes the folder. */
const SCRIPT = `
trap '' INT TERM HUP
while read -r line; do pid=$line; done
[ -n "$pid" ] && kill -9 "$pid" 2>/dev/null
rm -rf "$0"
`;

/**
 * Cleans up behind a process that may itself be killed, as test runs are: its input ends with us, whatever ends us.
 */
export class Guardian {
  readonly #shell: ChildProcess;
  readonly #exited: Promise<unknown>;

  /** @param folder removed in the end */
  constructor(folder: string) {
    this.#shell = spawn('sh', ['-c', SCRIPT, folder], { stdio: ['pipe', 'ignore', 'ignore'] });
    this.#exited = once(this.#shell, 'exit');
  }

  /** Which process is to be ended in the end; none once it has ended by itself. */
  guard(pid: number | undefined): void {
    this.#shell.stdin?.write(`${pid ?? ''}\n`);
  }

  /** Cleans up now, and settles when that is done. */
  async finish(): Promise<void> {
    this.#shell.stdin?.end();
    await this.#exited;
  }
}
