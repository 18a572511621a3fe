import { seededRandom } from '@millrace/testkit/seeded-random';
import type { Network } from './network.ts';
import { SeededNetwork } from './seeded-network.ts';

/** How long messages wait at the most before the next of them is delivered, in milliseconds. */
const MAX_DELAY_MS = 2;

/** A network in real time that delays, reorders, loses and repeats what its seed says. */
export function lossyNetwork(seed: number): Network {
  const random = seededRandom(seed);
  let isScheduled = false;
  const schedule = () => {
    if (isScheduled || network.underWay === 0) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      // Several a tick, or the timer's resolution would be the engine's speed.
      for (let n = Math.ceil((random() * network.underWay) / 2) + 1; n > 0; n--) network.deliverOne();
      schedule();
    }, random() * MAX_DELAY_MS);
  };
  const network = new SeededNetwork({ random, loss: 0.05, repetition: 0.05, wake: schedule });
  return network;
}
