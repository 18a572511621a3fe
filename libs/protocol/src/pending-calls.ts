/**
 * The callback of a call. It is let go when the call has ended: a Map that grows and shrinks leaves tables behind, which
 * keep what they held alive until the next major collection, and every scavenge until then copies it.
 */
interface PendingCall<Result> {
  ended: ((result: Result) => void) | undefined;
}

/**
 * The calls of one process that have no result yet, each under a number of its own. A result that comes twice, or when
 * the caller has given up, is dropped.
 */
export class PendingCalls<Result> {
  readonly #calls = new Map<number, PendingCall<Result>>();
  #last = 0;

  /**
   * Registers a call that is about to be sent.
   * @param aborted called with the signal's reason if that fires first
   * @returns its number; undefined if the signal has fired already
   */
  add(signal: AbortSignal, ended: (result: Result) => void, aborted: (reason: unknown) => void): number | undefined {
    if (signal.aborted) {
      aborted(signal.reason);
      return undefined;
    }
    const request = ++this.#last;
    const onAbort = () => {
      this.#take(request);
      aborted(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const settle = (result: Result) => {
      signal.removeEventListener('abort', onAbort);
      ended(result);
    };
    this.#calls.set(request, { ended: settle });
    return request;
  }

  end(request: number, result: Result): void {
    this.#take(request)?.(result);
  }

  #take(request: number): PendingCall<Result>['ended'] {
    const call = this.#calls.get(request);
    if (!call) return undefined;
    this.#calls.delete(request);
    const { ended } = call;
    call.ended = undefined;
    return ended;
  }
}
