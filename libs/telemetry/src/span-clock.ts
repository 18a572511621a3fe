/** From how far apart on the clocks have parted for good, as after a sleep of the machine, in milliseconds. */
const PARTED_MS = 1_000;

/**
 * Milliseconds since 1970, with a fraction: as even as the monotonic clock, and never far from the wall clock.
 * @param wall milliseconds since 1970
 * @param monotonic milliseconds since some start, with a fraction
 */
export function spanClock(wall: () => number, monotonic: () => number): () => number {
  let start = wall() - monotonic();
  return () => {
    const [now, since] = [wall(), monotonic()];
    if (Math.abs(start + since - now) > PARTED_MS) start = now - since;
    return start + since;
  };
}
