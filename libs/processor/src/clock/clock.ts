/** Where time comes from: the process's clocks, or a test's. */
export interface Clock {
  /** The wall clock, in milliseconds since 1970. It may jump. */
  wall(): number;
  /** A clock that never jumps, in milliseconds since some start. */
  monotonic(): number;
  /** A manual clock is always believed. */
  readonly manual?: true;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};
