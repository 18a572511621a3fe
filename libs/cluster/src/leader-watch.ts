import { clearInterval, setInterval } from 'node:timers';
import type { Connections, LogAddress } from '@millrace/nats';
import type { Uptime } from '@millrace/nats/bus';
import { hearBeacons, probe } from '@millrace/nats/bus';

/** How often it is looked whether the leader still lives, in milliseconds. */
const LOOK_MS = 100;
/** After how long without a beacon the leader is asked, in milliseconds. */
const OVERDUE_MS = 300;
/** After how long without any word it is believed to be gone, in milliseconds. */
const SILENCE_MS = 2_000;
/** Only a connection that has been up for so long can tell that another is gone, in milliseconds. */
const STEADY_MS = 2_000;

/**
 * Watches the leader of a processor from a standby. That its connection is gone is believed at once, silence after two
 * seconds: to be wrong costs a second, never data.
 * @returns settles with what it was that made the leader seem gone; `stop` settles it too
 */
export function watchLeader(
  connections: Connections,
  uptime: Uptime,
  address: LogAddress,
  lastEpoch: number,
): { readonly gone: Promise<string>; readonly stop: () => void } {
  let epoch = lastEpoch;
  let heardAt = performance.now();
  let isAsking = false;
  let settle: (why: string) => void = () => {};
  const gone = new Promise<string>((resolve) => (settle = resolve));
  const stopHearing = hearBeacons(connections, address, (news) => {
    if (news.epoch < epoch) return;
    epoch = news.epoch;
    heardAt = performance.now();
    if (news.resigned) stop('it has resigned');
  });
  const ask = async () => {
    isAsking = true;
    const answer = await probe(connections.signals, address, epoch);
    isAsking = false;
    if (answer === 'there') heardAt = performance.now();
    else if (answer === 'gone' && (uptime.ms ?? 0) >= STEADY_MS) stop('its connection is gone');
  };
  const look = () => {
    const { ms } = uptime;
    // Without a connection nobody can be heard.
    if (ms === undefined) heardAt = performance.now();
    const quiet = performance.now() - heardAt;
    if (quiet >= SILENCE_MS) stop('it is silent');
    else if (quiet >= OVERDUE_MS && !isAsking && (ms ?? 0) >= STEADY_MS) void ask();
  };
  const timer = setInterval(look, LOOK_MS);
  const stop = (why: string) => {
    clearInterval(timer);
    stopHearing();
    settle(why);
  };
  return { gone, stop: () => stop('nobody watches') };
}
