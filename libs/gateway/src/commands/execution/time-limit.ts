/** Longest delay that timers take; a longer one would fire at once. */
export const longestDelayMs = 2 ** 31 - 1;

/**
 * Runs something that may take `timeoutMs` milliseconds at most and ends with its caller.
 *
 * The signal given to `run` fires with the caller's reason or with `onTimeout()`, whichever comes first; the returned
 * promise rejects with it then, even if `run` takes no notice. For a caller that has gone already nothing is run.
 */
export async function withTimeLimit<T>(
  caller: AbortSignal,
  timeoutMs: number,
  onTimeout: () => Error,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  caller.throwIfAborted();
  const limit = new AbortController();
  const onCallerGone = () => limit.abort(caller.reason);
  const timer = setTimeout(() => limit.abort(onTimeout()), Math.min(timeoutMs, longestDelayMs));
  caller.addEventListener('abort', onCallerGone);
  try {
    return await Promise.race([run(limit.signal), fired(limit.signal)]);
  } finally {
    clearTimeout(timer);
    caller.removeEventListener('abort', onCallerGone);
  }
}

function fired(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
