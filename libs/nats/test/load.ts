import { setTimeout as delay } from 'node:timers/promises';
import type { JetStreamLog } from '../src/jetstream-log.ts';
import { observe, text, texts } from './observe.ts';

/** How many appends the load keeps waiting. */
const WAITING = 24;

/** Appends one record after another until it is stopped; a record says its position. */
export function load(log: JetStreamLog) {
  const seen = observe(log);
  let isOn = true;
  const running = (async () => {
    while (isOn) {
      while (log.last - (seen.commits.at(-1) ?? 0) < WAITING) log.append(text(recordAt(log.last + 1)));
      await delay(1);
    }
  })();
  return {
    seen,
    /** Stops, and waits until everything that was appended is committed. */
    async finish() {
      isOn = false;
      await running;
      await seen.reach(log.last);
    },
  };
}

function recordAt(position: number): string {
  return `record ${position} ${'.'.repeat(position % 3_000)}`;
}

/** What is wrong with a log that took the load: positions that do not hold what was appended there. */
export async function wrongPositions(log: JetStreamLog): Promise<number[]> {
  const kept = await texts(log);
  const wrong = kept.flatMap((record, index) => (record === recordAt(index + 1) ? [] : [index + 1]));
  return kept.length === log.last ? wrong : [...wrong, kept.length + 1];
}
