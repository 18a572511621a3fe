/**
 * After a signal, so soon another is the same one, heard twice, in milliseconds: at Ctrl-C a terminal tells a process and
 * npm above it, which passes it on.
 */
const ECHO_MS = 500;

/** Calls `asked` whenever people or what runs this process want it to end. */
export function onEndSignals(asked: () => void): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (now - last < ECHO_MS) return;
      last = now;
      asked();
    });
  }
}
