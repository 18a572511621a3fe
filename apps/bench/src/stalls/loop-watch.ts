/**
 * Loaded into the server before its program: measures how much CPU each turn of its event loop takes. By CPU and not by
 * the clock, so that what else runs on the machine does not count. Asked over IPC, it says the longest since it was asked
 * last, in milliseconds.
 */
const TICK_MS = 1;

let longestMs = 0;
let before = cpuMs();

setInterval(() => {
  const now = cpuMs();
  longestMs = Math.max(longestMs, now - before);
  before = now;
}, TICK_MS).unref();

process.on('message', () => {
  process.send?.(longestMs);
  longestMs = 0;
});
process.channel?.unref();

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
