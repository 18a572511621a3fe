import { setTimeout as delay } from 'node:timers/promises';

/** The pause between two tries, in milliseconds. */
const PAUSE_MS = 200;

/**
 * Tries until it works: a server that is away, or does not know its leader yet, is there in a while.
 * @param timeoutMs for how long, in milliseconds; then the last error is thrown
 * @param isFinal which errors are thrown at once
 */
export async function retry<T>(act: () => Promise<T>, timeoutMs: number, isFinal: (error: unknown) => boolean) {
  const end = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (isFinal(error) || performance.now() > end) throw error;
      await delay(PAUSE_MS);
    }
  }
}
