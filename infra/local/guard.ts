import { spawn } from 'node:child_process';

/** Reads process ids, one per line, and kills all of them when its input ends. */
const SCRIPT = 'pids=""; while read -r pid; do pids="$pids $pid"; done; kill -9 $pids 2>/dev/null';

/** Sees to it that no process outlives this one, in whatever way it ends. */
export class Guard {
  readonly #process = spawn('sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });

  constructor() {
    this.#process.unref();
    this.#process.stdin.on('error', () => {});
  }

  watch(pid: number | undefined): void {
    if (pid !== undefined) this.#process.stdin.write(`${pid}\n`);
  }

  /** All are gone: it is not needed any more. */
  dismiss(): void {
    this.#process.kill('SIGKILL');
  }
}
