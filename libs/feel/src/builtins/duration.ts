import { Failure } from '../runtime/failure.ts';
import { monthsBetween } from '../temporal/calendar.ts';
import { parseDuration } from '../temporal/parse.ts';
import { FeelDate, LocalDateTime, YearMonthDuration, ZonedDateTime } from '../temporal/values.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

function isDay(value: Value | undefined): value is FeelDate | LocalDateTime | ZonedDateTime {
  return value instanceof FeelDate || value instanceof LocalDateTime || value instanceof ZonedDateTime;
}

/** Making durations. */
export const DURATION: Family = {
  duration: [
    overload(['from'], ([from]) => {
      if (typeof from !== 'string') return undefined;
      return parseDuration(from) ?? new Failure(`Failed to parse duration from '${from}'`);
    }),
  ],
  'years and months duration': [
    overload(['from', 'to'], ([from, to]) =>
      isDay(from) && isDay(to) ? new YearMonthDuration(monthsBetween(from.epochDay, to.epochDay)) : undefined,
    ),
  ],
};
