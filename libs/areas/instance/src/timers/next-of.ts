import { ENDLESS, nextDue, parseCycle } from '@millrace/timers';
import type { WantedTimer } from '../catch-events/timer.ts';

/** When a timer that is due now is due again; no repetitions are left if it is not. */
export function nextOf({ dueAt, cycle: text, repetitions }: WantedTimer): {
  readonly nextDueAt: number;
  readonly repetitions: number;
} {
  const left = repetitions === ENDLESS ? ENDLESS : repetitions - 1;
  const cycle = text === '' || left === 0 ? undefined : parseCycle(text);
  const next = cycle && nextDue(cycle, dueAt);
  return next === undefined ? { nextDueAt: 0, repetitions: 0 } : { nextDueAt: next, repetitions: left };
}
