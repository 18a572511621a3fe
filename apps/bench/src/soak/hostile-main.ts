/** The process of the hostile work of a soak: apart, so that it does not hold up the client that measures. */
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { type HostileList, kindsOf } from './hostile-kinds.ts';
import type { HostileWork, Target } from './hostile-work.ts';

/** What a kind of hostile work came to. */
export interface HostileCount {
  readonly name: string;
  readonly rounds: number;
  /** How often a round failed, by the text that it failed with. */
  readonly failures: Readonly<Record<string, number>>;
}

const [address = '', monitorUrl = '', folder = '', only = '', list = 'mixed'] = process.argv.slice(2);
const target: Target = { address, monitorUrl, folder, client: new GatewayClient(address) };
let isOver = false;
process.once('message', () => (isOver = true));
// The bench was interrupted.
process.once('disconnect', () => process.exit(1));

const kinds = kindsOf(list as HostileList, only);
const counts = await Promise.all(kinds.map(repeat));
target.client.close();
process.send?.(counts, () => process.exit(0));

/** One round after another, until it is over. */
async function repeat({ name, pauseSeconds, prepare, round }: HostileWork): Promise<HostileCount> {
  const failures: Record<string, number> = {};
  let rounds = 0;
  await prepare?.(target);
  while (!isOver) {
    try {
      await round(target);
    } catch (error) {
      const text = (error as Error).message.slice(0, 200);
      failures[text] = (failures[text] ?? 0) + 1;
    }
    rounds++;
    for (let second = 0; second < pauseSeconds && !isOver; second++) await pause(1_000);
  }
  return { name, rounds, failures };
}
