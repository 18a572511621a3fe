/** Longest delay that timers take; a longer one would fire at once. */
export const longestDelayMs = 2 ** 31 - 1;

/**
 * Runs something that may take `timeoutMs` milliseconds at most and ends with its caller.
 *
 * The signal given to `run` fires with the caller's reason or with `onTimeout()`, whichever comes first; the returned
 * promise rejects with it then, even if `run` takes no notice.
 */
export function withTimeLimit<T>(
  caller: AbortSignal,
  timeoutMs: number,
  onTimeout: () => Error,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const limit = new AbortController();
    const end = (reason: unknown) => {
      limit.abort(reason);
      reject(reason);
    };
    const onCallerGone = () => end(caller.reason);
    const timer = setTimeout(() => end(onTimeout()), Math.min(timeoutMs, longestDelayMs));
    const cleanUp = () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', onCallerGone);
    };
    if (caller.aborted) onCallerGone();
    else caller.addEventListener('abort', onCallerGone);
    run(limit.signal).then(resolve, reject).finally(cleanUp);
  });
}
