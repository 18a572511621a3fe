const ROUNDS = 5;
const ROUND_MS = 120;

/** Nanoseconds of one call: the best of some rounds, which other work on the machine disturbs least. */
export function measure(call: () => unknown): number {
  let calls = 1;
  let best = Number.POSITIVE_INFINITY;
  for (let round = -1; round < ROUNDS; ) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) call();
    const spent = performance.now() - start;
    if (spent < ROUND_MS / 2) {
      calls = Math.ceil(calls * Math.min(10, ROUND_MS / Math.max(spent, 0.01)));
      continue;
    }
    // The first full round only warms up.
    if (round >= 0) best = Math.min(best, (spent / calls) * 1e6);
    round++;
  }
  return best;
}
