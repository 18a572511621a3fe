import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { daysInMonth, fromEpochDay, isoWeekOf, NANOS, toEpochDay, weekdayOf } from '../temporal/calendar.ts';
import { atInstant } from '../temporal/instant.ts';
import { FeelDate, LocalDateTime, ZonedDateTime } from '../temporal/values.ts';
import { zoneOf } from '../temporal/zone.ts';
import type { FunctionValue } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function ofDay(compute: (epochDay: number) => Value): readonly FunctionValue[] {
  return [
    overload(['date'], ([date]) =>
      date instanceof FeelDate || date instanceof LocalDateTime || date instanceof ZonedDateTime
        ? compute(date.epochDay)
        : undefined,
    ),
  ];
}

/** The caller's clock, in the caller's zone. */
function now(run: Run): ZonedDateTime | Failure {
  const { now: millis, zone: id = 'Z' } = run.options;
  const zone = zoneOf(id);
  if (millis === undefined) return new Failure('No clock was given');
  if (zone === undefined) return new Failure(`Unknown time-zone '${id}'`);
  const second = Math.floor(millis / 1000);
  return atInstant(second, Math.round((millis - second * 1000) * 1000) * (NANOS / 1e6), zone);
}

/** The clock and the calendar. */
export const TEMPORAL: Family = {
  now: [overload([], (_, run) => now(run))],
  today: [
    overload([], (_, run) => {
      const moment = now(run);
      return moment instanceof Failure ? moment : new FeelDate(moment.epochDay);
    }),
  ],
  'day of year': ofDay((day) => day - toEpochDay(fromEpochDay(day).year, 1, 1) + 1),
  'day of week': ofDay((day) => DAYS[weekdayOf(day) - 1] ?? null),
  'month of year': ofDay((day) => MONTHS[fromEpochDay(day).month - 1] ?? null),
  'week of year': ofDay(isoWeekOf),
  'last day of month': ofDay((epochDay) => {
    const { year, month } = fromEpochDay(epochDay);
    return new FeelDate(toEpochDay(year, month, daysInMonth(year, month)));
  }),
};
