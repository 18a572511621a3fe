import { clearInterval, setInterval } from 'node:timers';

/** Does something every so many milliseconds. Returns what ends that. */
export function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  return () => clearInterval(timer);
}
