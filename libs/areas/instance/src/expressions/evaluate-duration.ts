import type { Text } from '@millrace/bpmn-model';
import { DayTimeDuration, toMillis, type Value, YearMonthDuration } from '@millrace/feel';
import { addInterval, parseInterval } from '@millrace/timers';
import { type Evaluated, type Evaluating, evaluateAs } from './evaluate.ts';
import { invalidFormat } from './invalid-format.ts';

const EXPECTED = "one of '[DURATION, PERIOD, STRING]'";

/** The time that comes a duration after now. */
export function evaluateDueAfter(text: Text, where: Evaluating): Evaluated<number> {
  const evaluated = evaluateAs(text, where, EXPECTED, durationOf);
  if (!evaluated.ok) return evaluated;
  const { value } = evaluated;
  if (value instanceof YearMonthDuration) return after(where.time, { months: value.months, millis: 0 });
  // A part of a millisecond counts as a whole one: a timer is never early.
  if (value instanceof DayTimeDuration) {
    return after(where.time, { months: 0, millis: toMillis(value) + (value.nanos % 1e6 > 0 ? 1 : 0) });
  }
  const interval = parseInterval(value);
  return interval ? after(where.time, interval) : invalidFormat('duration', value, text);
}

function after(time: number, interval: Parameters<typeof addInterval>[1]): Evaluated<number> {
  return { ok: true, value: addInterval(time, interval) };
}

function durationOf(value: Value): string | DayTimeDuration | YearMonthDuration | undefined {
  const isDuration =
    typeof value === 'string' || value instanceof DayTimeDuration || value instanceof YearMonthDuration;
  return isDuration ? value : undefined;
}
