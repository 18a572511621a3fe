import { Cron } from 'croner';
import { parseInstant } from './instant.ts';
import { addInterval, type Interval, parseInterval } from './interval.ts';

/** How often an endless cycle repeats. */
export const ENDLESS = -1;

/** A repeating interval `R3/PT10S`, perhaps with a start, or a cron expression of Spring. */
export type Cycle =
  | {
      readonly kind: 'interval';
      /** How often it fires; `ENDLESS` for ever. */
      readonly repetitions: number;
      readonly start: number | undefined;
      readonly interval: Interval;
    }
  | { readonly kind: 'cron'; readonly repetitions: typeof ENDLESS; readonly cron: Cron };

/** Reads a cycle; undefined if it is none. */
export function parseCycle(text: string): Cycle | undefined {
  return text.startsWith('R') ? parseRepeating(text) : parseCron(text);
}

function parseRepeating(text: string): Cycle | undefined {
  const [, count = '', startText, duration = ''] = /^R(\d*)\/(?:([^/]*)\/)?([^/]*)$/.exec(text) ?? [];
  const interval = parseInterval(duration);
  const start = startText === undefined ? undefined : parseInstant(startText);
  if (!interval || (startText !== undefined && start === undefined)) return undefined;
  return { kind: 'interval', repetitions: count === '' ? ENDLESS : Number(count), start, interval };
}

/** Six fields, seconds first, in UTC. Day of month and day of week must both match, as in Spring. */
function parseCron(text: string): Cycle | undefined {
  try {
    const isMacro = text.startsWith('@');
    const options = { timezone: 'UTC', domAndDow: true, ...(isMacro ? {} : { mode: '6-part' as const }) };
    return { kind: 'cron', repetitions: ENDLESS, cron: new Cron(text, options) };
  } catch {
    return undefined;
  }
}

/** When a cycle is due first, if it begins at this time; undefined if never. */
export function firstDue(cycle: Cycle, time: number): number | undefined {
  if (cycle.repetitions === 0) return undefined;
  if (cycle.kind === 'interval' && cycle.start !== undefined && cycle.start >= time) return cycle.start;
  return nextDue(cycle, time);
}

/** When a cycle is due after it was due at this time: without drift, and always later. Undefined if never again. */
export function nextDue(cycle: Cycle, due: number): number | undefined {
  const next =
    cycle.kind === 'interval' ? addInterval(due, cycle.interval) : cycle.cron.nextRun(new Date(due))?.getTime();
  return next === undefined ? undefined : Math.max(next, due + 1);
}
