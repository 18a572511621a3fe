/** The latest time that there is, in milliseconds since 1970: later ones would not be exact, and overflow for clients. */
const LATEST = Number.MAX_SAFE_INTEGER;

/** The time so many milliseconds after another, as a client may wish it: any int64 gives a time. */
export function timeAfter(time: number, ms: number): number {
  return Math.max(0, Math.min(time + ms, LATEST));
}
