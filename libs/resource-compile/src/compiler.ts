import { CompilerThread } from './compiler-thread.ts';
import type { Resource } from './resource.ts';
import type { ThreadAnswer, ThreadTask } from './thread-answer.ts';

/** What one file may take of the machine. */
export interface CompilerLimits {
  /** Time for one file, its wait for others not counted. */
  readonly compileMs: number;
  /** Heap of the thread, in MiB. */
  readonly heapMb: number;
  /** The thread ends when it had nothing to do for so long. */
  readonly idleMs: number;
}

/** Several times what the worst file of 4 MB takes on a slow machine. */
export const compilerLimits: CompilerLimits = { compileMs: 10_000, heapMb: 512, idleMs: 10_000 };

/**
 * What came of a file; `errors` as in `CompileResult`. A file that was given up may compile another time: the cause is
 * not only the file but the machine as well.
 */
export type CompiledApart =
  | Exclude<ThreadAnswer, { readonly kind: 'failed' }>
  | { readonly kind: 'givenUp'; readonly errors: string };

/** Why a thread was ended in the midst of its work. */
class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Compiles files in a thread of its own, one at a time: the event loop of the caller never waits for one. */
export class Compiler {
  readonly #limits: CompilerLimits;
  #thread: CompilerThread | undefined;
  #idle: NodeJS.Timeout | undefined;
  /** Ends with the last of the files. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits = compilerLimits) {
    this.#limits = limits;
  }

  /**
   * Compiles a file when those given before are done.
   *
   * @param gone fires when the result is not wanted any more: the work ends, and the promise rejects with its reason
   */
  compile(task: ThreadTask, gone: AbortSignal): Promise<CompiledApart> {
    const compiled = this.#last.then(() => this.#compileNow(task, gone));
    this.#last = compiled.catch(() => undefined);
    return compiled;
  }

  async #compileNow(task: ThreadTask, gone: AbortSignal): Promise<CompiledApart> {
    gone.throwIfAborted();
    const thread = this.#readyThread();
    const onGone = () => thread.end(gone.reason);
    const onTimeout = () => thread.end(new GivenUp(`Compiling it takes longer than ${this.#limits.compileMs} ms`));
    const timer = setTimeout(onTimeout, this.#limits.compileMs);
    gone.addEventListener('abort', onGone);
    try {
      const answer = await thread.run(task);
      if (answer.kind === 'failed') throw answer.error;
      return answer;
    } catch (error) {
      if (error instanceof GivenUp) return givenUp(task.resource, error.message);
      if (isOutOfMemory(error))
        return givenUp(task.resource, `Compiling it takes more than ${this.#limits.heapMb} MiB`);
      throw error;
    } finally {
      clearTimeout(timer);
      gone.removeEventListener('abort', onGone);
      this.#idle = setTimeout(() => thread.end(new Error('idle')), this.#limits.idleMs).unref();
    }
  }

  #readyThread(): CompilerThread {
    clearTimeout(this.#idle);
    if (this.#thread === undefined || this.#thread.isOver) this.#thread = new CompilerThread(this.#limits.heapMb);
    return this.#thread;
  }
}

function givenUp({ name }: Resource, message: string): CompiledApart {
  return { kind: 'givenUp', errors: `'${name}': ${message}\n` };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
