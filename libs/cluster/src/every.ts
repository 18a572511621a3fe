import { clearInterval, setInterval } from 'node:timers';

/** Calls a function at an interval in milliseconds. Returns a function that ends it. */
export function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  return () => clearInterval(timer);
}
