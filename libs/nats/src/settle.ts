import { setTimeout as delay } from 'node:timers/promises';
import type { Link } from './link.ts';
import type { LogStream } from './log-stream.ts';
import type { Known, Verdict } from './tail.ts';
import { examineTail } from './tail.ts';

/** For how long a replicated log must look damaged to be so: after a change of its leader it may for a moment. */
const CONFIRM_MS = 5_000;
/** The pauses between tries, in milliseconds: twice as long each time, up to the longest. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1_000;

export interface Settling {
  readonly stream: LogStream;
  readonly link: Link;
  readonly replicas: number;
  readonly known: Known;
  /** How many tries before this settling have led to nothing: 0 asks at once. */
  readonly tries: number;
  /** Whether the answer is still wanted. */
  readonly isWanted: () => boolean;
  readonly warn: (message: string) => void;
}

/**
 * Asks a log how it stands until it answers, however long that takes: there is nothing else to go by.
 * @returns undefined if the answer was not wanted any more
 */
export async function settle(settling: Settling): Promise<Verdict | undefined> {
  const { stream, link, replicas, known, isWanted, warn } = settling;
  let damagedSince: number | undefined;
  for (let tries = settling.tries; isWanted(); tries++) {
    if (tries > 0) await delay(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10)));
    await link.whenUp();
    try {
      const verdict = await examineTail(stream, known);
      if (verdict.kind !== 'damaged' || replicas === 1) return isWanted() ? verdict : undefined;
      damagedSince ??= performance.now();
      if (performance.now() - damagedSince > CONFIRM_MS) return isWanted() ? verdict : undefined;
    } catch (error) {
      warn(`How ${stream.names.stream} stands is not to be had: ${error}`);
    }
  }
  return undefined;
}
