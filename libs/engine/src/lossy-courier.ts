import type { Courier } from '@millrace/processor';
import { SeededCourier } from '@millrace/processor';
import { seededRandom } from '@millrace/testkit/seeded-random';

/** How long messages wait at the most before the next of them is delivered, in milliseconds. */
const MAX_DELAY_MS = 2;

/** A network in real time that delays, reorders, loses and repeats what its seed says. */
export function lossyCourier(seed: number): Courier {
  const random = seededRandom(seed);
  let isScheduled = false;
  const schedule = () => {
    if (isScheduled || courier.underWay === 0) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      // Several a tick, or the timer's resolution would be the engine's speed.
      for (let n = Math.ceil((random() * courier.underWay) / 2) + 1; n > 0; n--) courier.deliverOne();
      schedule();
    }, random() * MAX_DELAY_MS);
  };
  const courier = new SeededCourier({ random, loss: 0.05, repetition: 0.05, wake: schedule });
  return courier;
}
