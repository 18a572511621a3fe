/** How far the wall clock may leave the monotonic one between two readings before it is doubted, in milliseconds. */
export const JUMP_MS = 30_000;
/** How long a jump has to stand before it is believed, in milliseconds. */
export const STANDS_AFTER_MS = 30_000;

/** Both clocks at one moment, in milliseconds. */
export interface Reading {
  readonly wall: number;
  readonly monotonic: number;
}

/** What is believed of the wall clock. Offsets are its distance from the monotonic clock, in milliseconds. */
export interface Belief {
  readonly offset: number;
  /** A jump that is not believed yet, and when it was first seen on the monotonic clock. */
  readonly jump?: { readonly offset: number; readonly seenAt: number } | undefined;
}

/**
 * The belief after another reading of the clocks. Drift and small corrections are followed at once, in both directions.
 * A jump is believed when it has stood; one that is taken back before leaves no trace.
 */
export function believe({ offset, jump }: Belief, { wall, monotonic }: Reading): Belief {
  const seen = wall - monotonic;
  if (isNear(seen, offset)) return { offset: seen };
  const seenAt = jump && isNear(seen, jump.offset) ? jump.seenAt : monotonic;
  if (monotonic - seenAt >= STANDS_AFTER_MS) return { offset: seen };
  return { offset, jump: { offset: seen, seenAt } };
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= JUMP_MS;
}
