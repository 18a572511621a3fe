import { compareNumbers } from '../number/compare.ts';
import { isNum } from '../number/convert.ts';
import { utcNanos } from '../temporal/arithmetic.ts';
import { NANOS } from '../temporal/calendar.ts';
import {
  DayTimeDuration,
  FeelDate,
  LocalDateTime,
  LocalTime,
  YearMonthDuration,
  ZonedDateTime,
  ZonedTime,
} from '../temporal/values.ts';
import type { Value } from './value.ts';

function ordered<T extends number | string>(x: T, y: T): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Negative, zero or positive; undefined when the two cannot be ordered (other types, or different ones). */
export function compareValues(x: Value, y: Value): number | undefined {
  if (isNum(x)) return isNum(y) ? compareNumbers(x, y) : undefined;
  if (typeof x === 'string') return typeof y === 'string' ? ordered(x, y) : undefined;
  if (x instanceof FeelDate) return y instanceof FeelDate ? ordered(x.epochDay, y.epochDay) : undefined;
  if (x instanceof LocalTime) return y instanceof LocalTime ? ordered(x.nanos, y.nanos) : undefined;
  if (x instanceof ZonedTime) return y instanceof ZonedTime ? ordered(utcNanos(x), utcNanos(y)) : undefined;
  if (x instanceof LocalDateTime) {
    return y instanceof LocalDateTime ? ordered(x.epochDay, y.epochDay) || ordered(x.nanos, y.nanos) : undefined;
  }
  if (x instanceof ZonedDateTime) return y instanceof ZonedDateTime ? compareMoments(x, y) : undefined;
  if (x instanceof YearMonthDuration) return y instanceof YearMonthDuration ? ordered(x.months, y.months) : undefined;
  if (x instanceof DayTimeDuration) {
    return y instanceof DayTimeDuration ? ordered(x.seconds, y.seconds) || ordered(x.nanos, y.nanos) : undefined;
  }
  return undefined;
}

/** By instant; the same instant in two zones is ordered by the local clock and then by the zone. */
function compareMoments(x: ZonedDateTime, y: ZonedDateTime): number {
  return (
    ordered(x.epochSecond, y.epochSecond) ||
    ordered(x.nanos % NANOS, y.nanos % NANOS) ||
    ordered(x.epochDay, y.epochDay) ||
    ordered(x.nanos, y.nanos) ||
    ordered(x.zone ?? '', y.zone ?? '')
  );
}
