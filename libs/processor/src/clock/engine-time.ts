/** How fast time goes while it is ahead of the wall clock: slow enough to be caught up with, and never at rest. */
export const SLOW_PACE = 0.9;

/** The time of batches at one moment, in milliseconds since 1970, with fractions. */
export interface EngineTime {
  readonly time: number;
  /** The monotonic clock at that moment, in milliseconds. */
  readonly monotonic: number;
}

/**
 * The time at a later moment. It is the wall clock's while that is not behind; else time goes on from where it was, more
 * slowly than the monotonic clock, until the wall clock has caught up. So it never goes back and never stands still.
 * @param wall the wall clock as far as it is believed, in milliseconds since 1970
 */
export function advance(before: EngineTime, wall: number, monotonic: number): EngineTime {
  const elapsed = Math.max(0, monotonic - before.monotonic);
  return { time: Math.max(wall, before.time + elapsed * SLOW_PACE), monotonic };
}
