import type { EvaluationOptions } from '../runtime/options.ts';

/** What evaluations get from this computer: its clock, zone and randomness. */
export function world(): EvaluationOptions {
  return { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone, random: Math.random };
}
