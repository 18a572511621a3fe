import { setTimeout as delay } from 'node:timers/promises';

/** For `vi.waitFor`: how long a test waits for what must come. Far more than a slow and busy machine takes. */
export const PATIENCE = { timeout: 300_000, interval: 100 } as const;
const LOOK_MS = 250;

/**
 * Waits until something is so, as long as there is progress.
 * @param progress a number that grows while something happens
 * @returns false once that number has stood still for too long
 */
export async function untilSo(
  isSo: () => boolean,
  progress: () => number,
  look: () => Promise<unknown>,
): Promise<boolean> {
  let [best, since] = [progress(), performance.now()];
  while (!isSo()) {
    await Promise.all([delay(LOOK_MS), look()]);
    if (progress() > best) [best, since] = [progress(), performance.now()];
    else if (performance.now() - since > PATIENCE.timeout) return false;
  }
  return true;
}
