import type { TimerCatchDefinition } from '@millrace/bpmn-model';
import { firstDue, parseCycle } from '@millrace/timers';
import { type Evaluated, type Evaluating, evaluateAs } from '../expressions/evaluate.ts';
import { evaluateInstant } from '../expressions/evaluate-date-time.ts';
import { evaluateDueAfter } from '../expressions/evaluate-duration.ts';
import { invalidFormat } from '../expressions/invalid-format.ts';
import type { TimerSubscription } from '../tables.ts';
import type { CatchEvent } from './catch-event.ts';

/** When a timer is due, and how it repeats. */
export type WantedTimer = Pick<TimerSubscription, 'dueAt' | 'cycle' | 'repetitions'>;

/** A time. It is a due row of this area; nothing else holds it. */
export const timer: CatchEvent<TimerCatchDefinition, WantedTimer | undefined, TimerSubscription> = {
  evaluate: (definition, { element }) => evaluateTimer(definition, element),
  open(turn, { element, node }, wanted) {
    if (wanted) turn.emit('TimerScheduled', { subscription: turn.nextKey(), element, node, ...wanted });
  },
};

/** When a timer is due that begins now; undefined for one that never is. */
export function evaluateTimer(
  { kind, value }: TimerCatchDefinition,
  where: Evaluating,
): Evaluated<WantedTimer | undefined> {
  if (kind === 'cycle') return evaluateCycle(value, where);
  const due = kind === 'date' ? evaluateInstant(value, where) : evaluateDueAfter(value, where);
  return due.ok ? { ok: true, value: { dueAt: due.value, cycle: '', repetitions: 1 } } : due;
}

function evaluateCycle(value: string, where: Evaluating): Evaluated<WantedTimer | undefined> {
  const text = evaluateAs(value, where, "'STRING'", (result) => (typeof result === 'string' ? result : undefined));
  if (!text.ok) return text;
  const cycle = parseCycle(text.value);
  if (!cycle) return invalidFormat('cycle', text.value, value);
  const due = firstDue(cycle, where.time);
  const wanted = due === undefined ? undefined : { dueAt: due, cycle: text.value, repetitions: cycle.repetitions };
  return { ok: true, value: wanted };
}
