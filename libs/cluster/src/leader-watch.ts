import { clearInterval, setInterval } from 'node:timers';
import type { Connections, LogAddress } from '@millrace/nats';
import type { Uptime } from '@millrace/nats/bus';
import { probe, subscribeHeartbeats } from '@millrace/nats/bus';

/** The interval of checks, in milliseconds. */
const CHECK_MS = 100;
/** Without a heartbeat for this long the leader is probed, in milliseconds. */
const OVERDUE_MS = 300;
/** Without any sign for this long the leader counts as gone, in milliseconds. */
const SILENCE_MS = 2_000;
/** "No responders" counts only on a connection that has been up for this long, in milliseconds. */
const STEADY_MS = 2_000;

/**
 * Watches the leader of a processor from a follower. A lost connection counts at once, silence after two seconds. A wrong
 * guess costs a second, never data.
 * @returns `gone` settles with the reason why the leader counts as gone; `stop` settles it too
 */
export function watchLeader(
  connections: Connections,
  uptime: Uptime,
  address: LogAddress,
  lastEpoch: number,
): { readonly gone: Promise<string>; readonly stop: () => void } {
  let epoch = lastEpoch;
  let heardAt = performance.now();
  let isProbing = false;
  let settle: (why: string) => void = () => {};
  const gone = new Promise<string>((resolve) => (settle = resolve));
  const unsubscribe = subscribeHeartbeats(connections, address, ({ epoch: received, resigned }) => {
    if (received < epoch) return;
    epoch = received;
    heardAt = performance.now();
    if (resigned) stop('it has resigned');
  });
  const probeLeader = async () => {
    isProbing = true;
    const answer = await probe(connections.signals, address, epoch);
    isProbing = false;
    if (answer === 'there') heardAt = performance.now();
    else if (answer === 'gone' && (uptime.ms ?? 0) >= STEADY_MS) stop('its connection is gone');
  };
  const check = () => {
    const { ms } = uptime;
    // Without a connection silence means nothing.
    if (ms === undefined) heardAt = performance.now();
    const quiet = performance.now() - heardAt;
    if (quiet >= SILENCE_MS) stop('it is silent');
    else if (quiet >= OVERDUE_MS && !isProbing && (ms ?? 0) >= STEADY_MS) void probeLeader();
  };
  const timer = setInterval(check, CHECK_MS);
  const stop = (why: string) => {
    clearInterval(timer);
    unsubscribe();
    settle(why);
  };
  return { gone, stop: () => stop('the watch has ended') };
}
